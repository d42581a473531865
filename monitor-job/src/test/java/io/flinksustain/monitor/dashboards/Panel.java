package io.flinksustain.monitor.dashboards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One panel as its source says it. What a source leaves out is empty, or as the kind has it.
 *
 * @param title of it
 * @param means how to read it, and where its limits are
 * @param kind what it looks like
 * @param unit of all its values
 * @param width in columns, of which a line has 24
 * @param height in steps of 30 pixels
 * @param max upper end of the axis; null to go by the values
 * @param limits from which a value has another colour, upwards
 * @param states words and colours of values
 * @param colours of series, by their legends
 * @param link where a value leads to
 * @param queries what is shown
 * @param text of a panel of words
 */
record Panel(
    String title,
    String means,
    PanelKind kind,
    Unit unit,
    int width,
    int height,
    BigDecimal max,
    List<Limit> limits,
    List<State> states,
    Map<String, String> colours,
    String link,
    List<Query> queries,
    String text) {

  Panel {
    means = means == null ? "" : means.strip();
    unit = unit == null ? Unit.COUNT : unit;
    width = width == 0 ? kind.width() : width;
    height = height == 0 ? kind.height() : height;
    limits = limits == null ? List.of() : limits;
    states = states == null ? List.of() : states;
    colours = colours == null ? Map.of() : colours;
    queries = queries == null ? List.of() : queries;
  }

  /**
   * The colour of values from one on.
   *
   * @param from that value
   * @param colour as Grafana calls it
   */
  record Limit(BigDecimal from, String colour) {}

  /**
   * What one value stands for.
   *
   * @param value that one
   * @param text instead of it
   * @param colour as Grafana calls it
   */
  record State(int value, String text, String colour) {}

  /**
   * Series to show.
   *
   * @param expr in PromQL
   * @param legend with names of labels in double braces
   */
  record Query(String expr, String legend) {
    Query {
      expr = expr.strip();
    }
  }
}
