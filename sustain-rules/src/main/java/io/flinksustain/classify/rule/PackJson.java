package io.flinksustain.classify.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.yaml.YamlText;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Rules as one line of JSON, fit for a record of the rules topic.
 *
 * <p>Every value is a text, as rules are read, so that nothing is lost and the hashes stay: what is
 * remembered of a rule outlives its way over the topic.
 */
public final class PackJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Tools on the way may take another encoding for the right one: ASCII is the same in all. */
  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder().configure(JsonWriteFeature.ESCAPE_NON_ASCII, true).build());

  private PackJson() {}

  /**
   * The rules at some paths: rule files, rule folders, or folders of rule folders.
   *
   * @throws RulePackException with all errors, when there is any
   */
  public static String of(Path... paths) {
    RulePack.load(paths);
    ArrayNode rules = JSON.arrayNode();
    for (Path path : paths) {
      RuleFiles.rules(path).forEach(file -> add(file, rules));
    }
    try {
      return MAPPER.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written as JSON", e);
    }
  }

  private static void add(Path file, ArrayNode rules) {
    Node root = new YamlText(file.toString(), RuleFiles.read(file)).root().orElseThrow();
    List<Node> some = root instanceof SequenceNode list ? list.getValue() : List.of(root);
    some.forEach(rule -> rules.add(json(rule)));
  }

  private static JsonNode json(Node node) {
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JSON.objectNode();
      mapping
          .getValue()
          .forEach(
              field ->
                  object.set(
                      ((ScalarNode) field.getKeyNode()).getValue(), json(field.getValueNode())));
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.getValue().forEach(item -> array.add(json(item)));
      return array;
    }
    return JSON.textNode(((ScalarNode) node).getValue());
  }
}
