package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * A key of {@code spec.flinkConfiguration}. Values are written as text, which every version of the
 * operator takes, except where a number or a flag stands there already.
 *
 * @param key of Flink's configuration
 */
record ConfigKey(String key) implements Place {

  @Override
  public String read(ObjectNode spec) {
    return ConfigKeys.read(spec, key);
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
