package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects of Kubernetes.
 *
 * @param objects in their order
 */
public record Rendered(List<JsonNode> objects) {
  /** A key that is given twice is a mistake, of which the API server takes either. */
  private static final ObjectReader YAML =
      new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION))
          .readerFor(JsonNode.class);

  /** The objects of a YAML stream. */
  public static Rendered of(String yaml) {
    try (MappingIterator<JsonNode> documents = YAML.readValues(yaml)) {
      List<JsonNode> objects = new ArrayList<>();
      while (documents.hasNext()) {
        JsonNode document = documents.next();
        if (document != null && document.isObject()) {
          objects.add(document);
        }
      }
      return new Rendered(objects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One YAML document. */
  public static JsonNode tree(String yaml) {
    List<JsonNode> objects = of(yaml).objects();
    assertThat(objects).hasSize(1);
    return objects.get(0);
  }

  public List<JsonNode> ofKind(String kind) {
    return objects.stream().filter(o -> o.path("kind").asText().equals(kind)).toList();
  }

  public JsonNode one(String kind, String name) {
    List<JsonNode> found =
        ofKind(kind).stream()
            .filter(o -> o.at("/metadata/name").asText().matches(name + "(-[a-z0-9]{10})?"))
            .toList();
    assertThat(found).as(kind + ' ' + name).hasSize(1);
    return found.get(0);
  }

  /** Kind, namespace and name, as people say it. */
  public static String words(JsonNode object) {
    return object.path("kind").asText()
        + ' '
        + object.at("/metadata/namespace").asText()
        + '/'
        + object.at("/metadata/name").asText();
  }
}
