package io.flinksustain.monitor.dashboards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.monitor.k8s.Rendered;
import java.util.Locale;

/** What a panel looks like: the type of Grafana behind it, and all that is the same in each. */
enum PanelKind {
  /** One value, now. */
  NUMBER(
      "stat",
      4,
      4,
      true,
      """
      reduceOptions: {calcs: [lastNotNull], fields: "", values: false}
      colorMode: value
      graphMode: none
      justifyMode: auto
      orientation: auto
      textMode: auto
      wideLayout: true
      showPercentChange: false
      percentChangeColorMode: standard
      """,
      "{}"),
  /** Series over time. */
  LINES(
      "timeseries",
      12,
      8,
      false,
      Shape.LEGEND,
      """
      {drawStyle: line, lineWidth: 1, fillOpacity: 0, showPoints: never, spanNulls: false,
       thresholdsStyle: {mode: dashed}}
      """),
  /** Parts of a whole over time. */
  STACK(
      "timeseries",
      12,
      8,
      false,
      Shape.LEGEND,
      """
      {drawStyle: line, lineWidth: 0, fillOpacity: 70, showPoints: never, spanNulls: false,
       lineInterpolation: stepAfter, stacking: {mode: normal, group: A}}
      """),
  /** What happened in each piece of time. */
  BARS(
      "timeseries",
      12,
      8,
      false,
      Shape.LEGEND,
      """
      {drawStyle: bars, lineWidth: 0, fillOpacity: 80, showPoints: never,
       stacking: {mode: normal, group: A}}
      """),
  /** A line of colours for each series. */
  STATES(
      "state-timeline",
      24,
      8,
      false,
      """
      mergeValues: true
      showValue: never
      alignValue: left
      rowHeight: 0.9
      legend: {displayMode: list, placement: bottom, showLegend: true, calcs: []}
      tooltip: {mode: single, sort: none}
      """,
      "{lineWidth: 0, fillOpacity: 80}"),
  /** The highest values first, now. */
  RANKING(
      "bargauge",
      12,
      8,
      true,
      """
      reduceOptions: {calcs: [lastNotNull], fields: "", values: false}
      displayMode: basic
      orientation: horizontal
      valueMode: color
      namePlacement: left
      showUnfilled: true
      sizing: auto
      minVizWidth: 8
      minVizHeight: 16
      maxVizHeight: 24
      legend: {displayMode: list, placement: bottom, showLegend: false, calcs: []}
      """,
      "{}"),
  /** Markdown. */
  WORDS("text", 24, 3, false, "{mode: markdown}", "{}");

  private final String type;
  private final int width;
  private final int height;
  private final boolean instant;
  private final String options;
  private final String custom;

  PanelKind(String type, int width, int height, boolean instant, String options, String custom) {
    this.type = type;
    this.width = width;
    this.height = height;
    this.instant = instant;
    this.options = options;
    this.custom = custom;
  }

  /** What several have in common. */
  private static final class Shape {
    private static final String LEGEND =
        """
        legend: {displayMode: table, placement: right, showLegend: true, calcs: [lastNotNull, max]}
        tooltip: {mode: multi, sort: desc}
        """;
  }

  @JsonCreator
  static PanelKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String type() {
    return type;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Whether it shows the end of the time that is looked at, and not its course. */
  boolean isInstant() {
    return instant;
  }

  /** Whether each value has a colour, and not each series. */
  boolean coloursValues() {
    return instant || this == STATES;
  }

  JsonNode options() {
    return Rendered.tree(options);
  }

  JsonNode custom() {
    return Rendered.tree(custom);
  }
}
