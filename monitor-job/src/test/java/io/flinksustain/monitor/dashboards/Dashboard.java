package io.flinksustain.monitor.dashboards;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One dashboard as its source says it. A key that there is none of is an error.
 *
 * @param uid its address in every Grafana
 * @param title shown on top
 * @param about what it answers, one sentence
 * @param from how far it looks back at first, such as {@code now-6h}
 * @param variables what a reader chooses, in the order in which they depend on each other
 * @param marks events that are drawn into all panels
 * @param rows of panels
 */
record Dashboard(
    String uid,
    String title,
    String about,
    String from,
    List<Variable> variables,
    List<Mark> marks,
    List<Row> rows) {
  private static final ObjectReader YAML =
      new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION))
          .readerFor(Dashboard.class);

  Dashboard {
    marks = marks == null ? List.of() : marks;
  }

  /**
   * What a reader chooses: values of a label.
   *
   * @param name as expressions have it, after a dollar sign
   * @param title beside the choice
   * @param of the series that have the label
   * @param label whose values they are
   * @param many whether several, or all, may be chosen
   */
  record Variable(String name, String title, String of, String label, boolean many) {}

  /**
   * An event.
   *
   * @param title of it
   * @param colour of its line
   * @param expr has a value while it happens
   */
  record Mark(String title, String colour, String expr) {}

  /**
   * Panels under a heading.
   *
   * @param title of them
   * @param panels from left to right, in as many lines as they need
   */
  record Row(String title, List<Panel> panels) {}

  static Dashboard read(Path source) {
    try {
      return YAML.readValue(source.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(source.toString(), e);
    }
  }

  Stream<Panel> panels() {
    return rows.stream().flatMap(row -> row.panels().stream());
  }

  /** Every expression in it. */
  Stream<String> expressions() {
    return Stream.of(
            variables.stream().map(Variable::of),
            marks.stream().map(Mark::expr),
            panels().flatMap(panel -> panel.queries().stream()).map(Panel.Query::expr))
        .flatMap(expressions -> expressions);
  }
}
