package io.flinksustain.monitor.dashboards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.monitor.dashboards.Panel.Query;

/** A panel as Grafana's JSON, without its number and its place. */
final class PanelJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** No bar is for less than this: it should hold several scrapes. */
  private static final String SHORTEST_BAR = "5m";

  private PanelJson() {}

  /** The Prometheus that the reader has chosen. */
  static ObjectNode datasource() {
    return JSON.objectNode().put("type", "prometheus").put("uid", "${datasource}");
  }

  static ObjectNode of(Panel panel) {
    PanelKind kind = panel.kind();
    ObjectNode json = JSON.objectNode().put("type", kind.type()).put("title", panel.title());
    json.put("description", panel.means());
    ObjectNode options = (ObjectNode) kind.options();
    json.set("options", options);
    if (kind == PanelKind.WORDS) {
      options.put("content", panel.text().strip());
      return json;
    }
    if (kind == PanelKind.BARS) {
      json.put("interval", SHORTEST_BAR);
    }
    json.set("datasource", datasource());
    json.set("targets", targets(panel));
    ObjectNode fields = json.putObject("fieldConfig");
    fields.set("defaults", defaults(panel));
    fields.set("overrides", colours(panel));
    return json;
  }

  private static ArrayNode targets(Panel panel) {
    ArrayNode targets = JSON.arrayNode();
    for (Query query : panel.queries()) {
      boolean instant = panel.kind().isInstant();
      ObjectNode target = targets.addObject();
      target.put("refId", String.valueOf((char) ('A' + targets.size() - 1)));
      target.put("expr", query.expr()).put("legendFormat", query.legend());
      target.put("editorMode", "code").put("instant", instant).put("range", !instant);
      target.set("datasource", datasource());
    }
    return targets;
  }

  private static ObjectNode defaults(Panel panel) {
    ObjectNode defaults = JSON.objectNode().put("unit", panel.unit().grafana());
    defaults.put("min", 0);
    if (panel.max() != null) {
      defaults.put("max", panel.max());
    }
    String colour = panel.kind().coloursValues() ? "thresholds" : "palette-classic";
    defaults.putObject("color").put("mode", colour);
    defaults.set("thresholds", thresholds(panel));
    defaults.set("mappings", mappings(panel));
    defaults.set("custom", panel.kind().custom());
    if (panel.link() != null) {
      defaults.putArray("links").addObject().put("title", "Look closer").put("url", panel.link());
    }
    return defaults;
  }

  private static ObjectNode thresholds(Panel panel) {
    ObjectNode thresholds = JSON.objectNode().put("mode", "absolute");
    ArrayNode steps = thresholds.putArray("steps");
    steps.addObject().put("color", colourBelowLimits(panel)).putNull("value");
    panel
        .limits()
        .forEach(
            limit -> steps.addObject().put("color", limit.colour()).put("value", limit.from()));
    return thresholds;
  }

  private static String colourBelowLimits(Panel panel) {
    if (panel.kind() == PanelKind.STATES) {
      return "transparent";
    }
    return panel.limits().isEmpty() ? "blue" : "green";
  }

  private static ArrayNode mappings(Panel panel) {
    ArrayNode mappings = JSON.arrayNode();
    if (!panel.states().isEmpty()) {
      ObjectNode words = mappings.addObject().put("type", "value").putObject("options");
      panel
          .states()
          .forEach(
              state ->
                  words
                      .putObject(String.valueOf(state.value()))
                      .put("text", state.text())
                      .put("color", state.colour())
                      .put("index", words.size() - 1));
    }
    return mappings;
  }

  private static ArrayNode colours(Panel panel) {
    ArrayNode overrides = JSON.arrayNode();
    panel
        .colours()
        .forEach(
            (series, colour) -> {
              ObjectNode override = overrides.addObject();
              override.putObject("matcher").put("id", "byName").put("options", series);
              ObjectNode property = override.putArray("properties").addObject().put("id", "color");
              property.putObject("value").put("mode", "fixed").put("fixedColor", colour);
            });
    return overrides;
  }
}
