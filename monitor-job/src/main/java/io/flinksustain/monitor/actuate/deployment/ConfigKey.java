package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * A key of {@code spec.flinkConfiguration}. Values are written as text, which every version of the
 * operator takes, except where a number or a flag stands there already.
 *
 * @param key of Flink's configuration
 */
record ConfigKey(String key) implements Place {
  /** What Flink takes for keys that are mostly not set, by which they are known to the adviser. */
  private static final Map<String, String> UNSET =
      Map.of(
          "kubernetes.taskmanager.cpu.limit-factor", "1",
          "kubernetes.taskmanager.memory.limit-factor", "1");

  @Override
  public String read(ObjectNode spec) {
    String text = ConfigKeys.read(spec, key);
    return text.isEmpty() ? UNSET.getOrDefault(key, "") : text;
  }

  @Override
  public ObjectNode patch(ObjectNode spec, String value) {
    List<String> place = ConfigKeys.place(spec, key);
    return MergePatch.set(place, node(ConfigKeys.at(spec, place), value));
  }

  static JsonNode node(JsonNode before, String value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value.isEmpty()) {
      return nodes.nullNode();
    }
    if (before.isIntegralNumber() && ValueForm.WHOLE_NUMBER.fits(value)) {
      return nodes.numberNode(Integer.parseInt(value.strip()));
    }
    if (before.isNumber() && ValueForm.NUMBER.fits(value)) {
      return nodes.numberNode(Double.parseDouble(value.strip()));
    }
    return before.isBoolean() && ValueForm.FLAG.fits(value)
        ? nodes.booleanNode(Boolean.parseBoolean(value.strip()))
        : TextNode.valueOf(value);
  }

  @Override
  public ValueForm form() {
    return ValueForm.ofKey(key);
  }
}
