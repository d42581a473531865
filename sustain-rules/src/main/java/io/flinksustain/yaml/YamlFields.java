package io.flinksustain.yaml;

import io.flinksustain.text.Nearest;
import io.flinksustain.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one YAML mapping, read by name; what is wrong is noted, never thrown. */
public final class YamlFields {
  private final YamlText yaml;
  private final Node node;
  private final Map<String, Node> fields = new LinkedHashMap<>();

  /** Reads a mapping; fields that are not in {@code known} are errors. */
  public YamlFields(YamlText yaml, Node node, Set<String> known) {
    this(yaml, node);
    for (Map.Entry<String, Node> field : fields.entrySet()) {
      if (!known.contains(field.getKey())) {
        String hint = Nearest.hint(field.getKey(), known);
        yaml.error(
            keyOf(field.getKey()),
            "there is no field '" + field.getKey() + "' here",
            hint.isEmpty()
                ? "known are " + String.join(", ", known.stream().sorted().toList())
                : hint);
      }
    }
  }

  /** Reads a mapping with keys of any name. */
  public YamlFields(YamlText yaml, Node node) {
    this.yaml = yaml;
    this.node = node;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else {
      yaml.error(node, "a mapping of fields is expected here", "");
    }
  }

  private void add(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      yaml.error(tuple.getKeyNode(), "a field name is expected here", "");
    } else if (fields.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
      yaml.error(key, "the field '" + key.getValue() + "' is given twice", "");
    }
  }

  /** The node of the name of a field that is given. */
  public Node keyOf(String name) {
    return ((MappingNode) node)
        .getValue().stream()
            .map(NodeTuple::getKeyNode)
            .filter(key -> key instanceof ScalarNode scalar && scalar.getValue().equals(name))
            .findFirst()
            .orElse(node);
  }

  /** The node itself. */
  public Node node() {
    return node;
  }

  /** Names of the fields given, in order. */
  public List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /** The node of a field, or null. */
  public Node get(String name) {
    return fields.get(name);
  }

  /** The scalar of a field; empty when it is not given, or is none, which is an error. */
  public Optional<YamlScalar> scalar(String name) {
    Node value = fields.get(name);
    if (value instanceof ScalarNode scalar) {
      return Optional.of(yaml.scalar(scalar));
    }
    if (value != null) {
      yaml.error(value, "'" + name + "' takes a text or number", "");
    }
    return Optional.empty();
  }

  /** The text of a field that must be given and must not be empty. */
  public String required(String name) {
    return required(name, "");
  }

  /**
   * The same.
   *
   * @param form what to write there
   */
  public String required(String name, String form) {
    String text = optional(name, "");
    if (text.isBlank()) {
      Node value = fields.getOrDefault(name, node);
      yaml.error(value, "the field '" + name + "' is missing or empty", form);
    }
    return text;
  }

  /** The text of a field, stripped, or a default. */
  public String optional(String name, String otherwise) {
    return scalar(name).map(scalar -> scalar.text().strip()).orElse(otherwise);
  }

  /** The constant of an enum, written as {@link Words} are; null after an error was noted. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    return required(name).isEmpty()
        ? null
        : parsed(name, word -> Words.parse(word, type), "one of " + Words.list(type)).orElse(null);
  }

  /** A value in a form of its own; empty, after an error was noted, when it has another form. */
  public <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser, String form) {
    Optional<YamlScalar> scalar = scalar(name);
    Optional<T> value = scalar.flatMap(text -> parser.apply(text.text().strip()));
    if (scalar.isPresent() && value.isEmpty()) {
      String message = "'" + name + "' cannot be '" + scalar.get().text() + "'";
      yaml.error(scalar.get().position(), message, form);
    }
    return value;
  }

  /** The items of a list; none when the field is not given. */
  public List<Node> items(String name) {
    Node value = fields.get(name);
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value != null) {
      yaml.error(value, "'" + name + "' takes a list", "");
    }
    return List.of();
  }
}
