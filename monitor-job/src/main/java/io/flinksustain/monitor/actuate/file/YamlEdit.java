package io.flinksustain.monitor.actuate.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.monitor.actuate.Refusal;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Sets single values in the text of a YAML file, so that comments, order and spaces stay and the
 * difference is as short as the change.
 */
final class YamlEdit {
  private static final String STEP = "  ";

  private YamlEdit() {}

  /**
   * The text with one value set, or taken away when it is null.
   *
   * @param document number of the document in the file
   */
  static String set(String text, int document, List<String> path, JsonNode value) {
    Node node = YamlTree.documents(text).get(document);
    for (int depth = 0; depth < path.size(); depth++) {
      MappingNode mapping = mapping(node, path);
      NodeTuple field = YamlTree.field(mapping, path.get(depth));
      boolean last = depth == path.size() - 1;
      if (field == null) {
        return value.isNull()
            ? text
            : inserted(text, mapping, path.subList(depth, path.size()), value);
      }
      if (last) {
        return value.isNull()
            ? withoutLines(text, field)
            : replaced(text, scalar(field, path), value);
      }
      node = field.getValueNode();
    }
    return text;
  }

  private static MappingNode mapping(Node node, List<String> path) {
    if (node instanceof MappingNode mapping
        && mapping.getFlowStyle() == FlowStyle.BLOCK
        && !mapping.getValue().isEmpty()) {
      return mapping;
    }
    throw new Refusal(
        "the manifest has no place for %s that can be edited (is it written in one line?); set it"
                .formatted(String.join(".", path))
            + " by hand");
  }

  private static ScalarNode scalar(NodeTuple field, List<String> path) {
    if (field.getValueNode() instanceof ScalarNode scalar
        && scalar.getStartMark().getLine() == scalar.getEndMark().getLine()) {
      return scalar;
    }
    throw new Refusal(
        "%s in the manifest is not a value of one line; set it by hand"
            .formatted(String.join(".", path)));
  }

  private static String replaced(String text, ScalarNode old, JsonNode value) {
    int from = text.offsetByCodePoints(0, old.getStartMark().getIndex());
    int to = text.offsetByCodePoints(0, old.getEndMark().getIndex());
    String padding = from == to ? " " : "";
    return text.substring(0, from)
        + padding
        + written(value, old.getScalarStyle())
        + text.substring(to);
  }

  /** Before the first field of the mapping: there the place and the indentation are certain. */
  private static String inserted(
      String text, MappingNode mapping, List<String> names, JsonNode value) {
    Node first = mapping.getValue().get(0).getKeyNode();
    int at = text.offsetByCodePoints(0, first.getStartMark().getIndex());
    String indent = " ".repeat(first.getStartMark().getColumn());
    StringBuilder lines = new StringBuilder();
    for (int depth = 0; depth < names.size() - 1; depth++) {
      lines.append(names.get(depth)).append(":\n").append(indent);
      lines.append(STEP.repeat(depth + 1));
    }
    lines.append(names.get(names.size() - 1)).append(": ");
    lines.append(written(value, ScalarStyle.DOUBLE_QUOTED)).append('\n').append(indent);
    return text.substring(0, at) + lines + text.substring(at);
  }

  private static String withoutLines(String text, NodeTuple field) {
    int start = text.offsetByCodePoints(0, field.getKeyNode().getStartMark().getIndex());
    int end = text.offsetByCodePoints(0, field.getValueNode().getEndMark().getIndex());
    int lineStart = text.lastIndexOf('\n', start) + 1;
    int lineEnd = text.indexOf('\n', Math.max(end - 1, 0));
    return text.substring(0, lineStart) + (lineEnd < 0 ? "" : text.substring(lineEnd + 1));
  }

  private static String written(JsonNode value, ScalarStyle style) {
    String text = value.asText();
    if (!value.isTextual()) {
      return text;
    }
    if (style == ScalarStyle.SINGLE_QUOTED) {
      return "'" + text.replace("'", "''") + "'";
    }
    boolean plain = style == ScalarStyle.PLAIN && text.matches("[A-Za-z0-9][\\w .,:/+-]*");
    boolean same = plain && YamlTree.json(YamlTree.documents(text).get(0)).isTextual();
    return same ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
