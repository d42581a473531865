package io.flinksustain.monitor.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.monitor.dashboards.Dashboard.Mark;
import io.flinksustain.monitor.dashboards.Dashboard.Row;
import io.flinksustain.monitor.dashboards.Dashboard.Variable;
import io.flinksustain.monitor.k8s.Rendered;

/** A dashboard as Grafana's JSON of the classic schema, which every version from 10.4 on reads. */
final class DashboardJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** That of Grafana 10.4; newer ones bring it up to theirs when they load it. */
  private static final int SCHEMA = 39;

  /** By it the dashboards know each other. */
  private static final String TAG = "flink-sustain";

  /** What Grafana itself would add; the reader's choice of a Prometheus is the first variable. */
  private static final String FRAME =
      """
      editable: true
      graphTooltip: 1
      refresh: 1m
      timezone: browser
      annotations:
        list:
          - {name: Annotations & Alerts, builtIn: 1, enable: true, hide: true, type: dashboard,
             iconColor: blue, datasource: {type: grafana, uid: -- Grafana --}}
      links:
        - {title: Flink Sustain, type: dashboards, tags: [%s], asDropdown: false, includeVars: true,
           keepTime: true, targetBlank: false, icon: external link, tooltip: "", url: ""}
      templating:
        list:
          - {name: datasource, label: Prometheus, type: datasource, query: prometheus, refresh: 1,
             multi: false, includeAll: false, regex: ""}
      """
          .formatted(TAG);

  private DashboardJson() {}

  static ObjectNode of(Dashboard dashboard) {
    ObjectNode json = JSON.objectNode();
    json.put("uid", dashboard.uid());
    json.put("title", dashboard.title());
    json.put("description", dashboard.about().strip());
    json.putArray("tags").add(TAG);
    json.put("schemaVersion", SCHEMA);
    json.putObject("time").put("from", dashboard.from()).put("to", "now");
    json.setAll((ObjectNode) Rendered.tree(FRAME));
    dashboard.marks().forEach(mark -> list(json, "annotations").add(mark(mark)));
    dashboard.variables().forEach(variable -> list(json, "templating").add(variable(variable)));
    json.set("panels", panels(dashboard));
    return json;
  }

  private static ArrayNode list(JsonNode json, String of) {
    return (ArrayNode) json.path(of).path("list");
  }

  private static ObjectNode mark(Mark mark) {
    ObjectNode json = JSON.objectNode().put("name", mark.title()).put("enable", true);
    json.put("iconColor", mark.colour()).put("titleFormat", mark.title());
    json.put("expr", mark.expr().strip()).put("step", "60s");
    json.set("datasource", PanelJson.datasource());
    return json;
  }

  private static ObjectNode variable(Variable variable) {
    String query = "label_values(" + variable.of() + ", " + variable.label() + ")";
    ObjectNode json = JSON.objectNode().put("name", variable.name()).put("type", "query");
    json.put("label", variable.title()).put("definition", query);
    json.put("query", query);
    json.put("refresh", 2).put("sort", 1).put("regex", "");
    json.put("multi", variable.many()).put("includeAll", variable.many());
    json.set("datasource", PanelJson.datasource());
    if (variable.many()) {
      // Also matches series without the label, as outside of Kubernetes.
      json.put("allValue", ".*");
      json.putObject("current").put("text", "All").put("value", "$__all");
    }
    return json;
  }

  private static ArrayNode panels(Dashboard dashboard) {
    ArrayNode panels = JSON.arrayNode();
    Grid grid = new Grid();
    for (Row row : dashboard.rows()) {
      ObjectNode heading = panels.addObject().put("type", "row").put("title", row.title());
      heading.put("id", panels.size()).put("collapsed", false).putArray("panels");
      heading.set("gridPos", grid.heading());
      for (Panel panel : row.panels()) {
        ObjectNode json = PanelJson.of(panel).put("id", panels.size() + 1);
        json.set("gridPos", grid.place(panel.width(), panel.height()));
        panels.add(json);
      }
    }
    return panels;
  }
}
