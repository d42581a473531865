package io.flinksustain.monitor.actuate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML as nodes with their places in the text, and as a tree of JSON. */
final class YamlTree {
  private YamlTree() {}

  /**
   * The documents of a file.
   *
   * @throws YAMLException when it is no YAML
   */
  static List<Node> documents(String text) {
    List<Node> documents = new ArrayList<>();
    new Yaml(new SafeConstructor(new LoaderOptions()))
        .composeAll(new StringReader(text))
        .forEach(documents::add);
    return documents;
  }

  /**
   * The tree of a document.
   *
   * @throws YAMLException when it contains itself
   */
  static JsonNode json(Node node) {
    if (node.isTwoStepsConstruction()) {
      throw new YAMLException("an anchor contains itself");
    }
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (NodeTuple field : mapping.getValue()) {
        if (field.getKeyNode() instanceof ScalarNode key) {
          object.set(key.getValue(), json(field.getValueNode()));
        }
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      sequence.getValue().forEach(each -> array.add(json(each)));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String text = node.getValue();
    if (node.getTag().equals(Tag.NULL)) {
      return nodes.nullNode();
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return nodes.booleanNode(text.equalsIgnoreCase("true"));
    }
    if (node.getTag().equals(Tag.INT) && text.matches("-?\\d{1,18}")) {
      return nodes.numberNode(Long.parseLong(text));
    }
    if (node.getTag().equals(Tag.FLOAT) && text.matches("-?\\d+\\.\\d+")) {
      return nodes.numberNode(Double.parseDouble(text));
    }
    return nodes.textNode(text);
  }

  /** The value of a field of a mapping; null when it has none. */
  static NodeTuple field(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .filter(f -> f.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .findFirst()
        .orElse(null);
  }
}
