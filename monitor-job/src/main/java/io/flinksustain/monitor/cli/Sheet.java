package io.flinksustain.monitor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flinksustain.wire.Json;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints rows in every {@link Form} from one list of columns.
 *
 * @param <T> type of a row
 */
final class Sheet<T> {
  private static final ObjectMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .build());

  private final String kind;
  private final List<Column<T>> columns;
  private final Form form;
  private final PrintWriter out;
  private boolean begun;

  /**
   * @param kind of the rows, for programs
   */
  Sheet(String kind, List<Column<T>> columns, Form form, PrintWriter out) {
    this.kind = kind;
    this.columns = columns;
    this.form = form;
    this.out = out;
  }

  /** Prints rows that are all there. */
  void print(List<T> rows) {
    if (form == Form.table) {
      table(rows);
    } else {
      rows.forEach(this::add);
    }
    out.flush();
  }

  /** Prints one row, as it comes. */
  void add(T row) {
    switch (form) {
      case table -> out.println(line(row));
      case json -> out.println(text(Json.mapper().writer(), data(row)));
      case yaml -> out.print(text(YAML.writer(), List.of(data(row))));
      case csv -> out.print(text(csv(), data(row)));
    }
    begun = true;
    out.flush();
  }

  private void table(List<T> rows) {
    Table table = new Table(shown().stream().map(Column::head).toArray(String[]::new));
    rows.forEach(row -> table.add(cells(row).toArray(String[]::new)));
    table.print(out);
  }

  private String line(T row) {
    return cells(row).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("  "));
  }

  private List<String> cells(T row) {
    return shown().stream().map(column -> column.text().apply(row)).toList();
  }

  private List<Column<T>> shown() {
    return columns.stream().filter(Column::isShown).toList();
  }

  private Map<String, Object> data(T row) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", kind);
    columns.stream()
        .filter(Column::isData)
        .forEach(column -> data.put(column.name(), column.dataOf(row)));
    return data;
  }

  /** The names stand above the first row. */
  private ObjectWriter csv() {
    CsvSchema.Builder schema = CsvSchema.builder().addColumn("kind");
    columns.stream().filter(Column::isData).forEach(column -> schema.addColumn(column.name()));
    return new CsvMapper().writer(schema.build().withUseHeader(!begun));
  }

  private static String text(ObjectWriter writer, Object data) {
    try {
      return writer.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing a row", e);
    }
  }
}
