package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads one table of a report; its fields may come in any order. */
final class TableReader {
  private static final int UNSET = -1;

  private final JsonParser json;
  private final List<Row> rows = new ArrayList<>();
  private List<String> columns;
  private Scope scope;
  private int job = UNSET;
  private boolean delta;
  private double[] raw = new double[64];
  private int size;

  private record Row(String vertex, int subtask, int attempt, int offset, int width) {}

  TableReader(JsonParser json) {
    this.json = json;
  }

  /** Reads the object that the parser stands on. */
  TableReader read() throws IOException {
    Fields.open(json, JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "scope" -> scope = Fields.scope(json);
        case "job" -> job = Fields.count(json);
        case "delta" -> delta = Fields.flag(json);
        case "columns" -> columns = readColumns();
        case "rows" -> readRows();
        default -> json.skipChildren();
      }
    }
    return this;
  }

  /** The table with the columns of the catalogue only. */
  Table table(SampleCount count) {
    Fields.needed(scope, "scope", "table");
    Fields.needed(columns, "columns", "table of scope " + scope.wireName());
    TableBuilder builder = new TableBuilder(scope, delta);
    Signal[] signals = new Signal[columns.size()];
    int[] to = new int[columns.size()];
    for (int i = 0; i < to.length; i++) {
      signals[i] = SignalNames.ofIdentifier(scope, columns.get(i)).orElse(null);
      to[i] = signals[i] == null ? UNSET : builder.column(signals[i]);
    }
    rows.forEach(row -> add(row, signals, to, builder, count));
    return builder.build();
  }

  private void add(Row row, Signal[] signals, int[] to, TableBuilder builder, SampleCount count) {
    if (row.width != to.length) {
      throw new WireException(
          "a row has " + row.width + " values for " + to.length + " columns",
          "table of scope " + scope.wireName(),
          "write one value or null for each column");
    }
    if (row.vertex.isEmpty() && (scope == Scope.TASK || scope == Scope.OPERATOR)) {
      throw Fields.missing("vertex_id", "table of scope " + scope.wireName());
    }
    int at = builder.row(row.vertex, row.subtask, row.attempt);
    for (int i = 0; i < to.length; i++) {
      boolean kept =
          to[i] != UNSET && builder.set(at, to[i], signals[i].scale(raw[row.offset + i]));
      count.add(kept);
    }
  }

  /** True when the rows belong to the process and so to each job on it. */
  boolean ofProcess() {
    return job == UNSET;
  }

  boolean ofJob(int index) {
    return job == index;
  }

  /** Throws unless the table says whose it is, and that job is listed. */
  void checkOwner(int jobs) {
    if (ofProcess() && scope != Scope.JM && scope != Scope.TM && scope != Scope.POD) {
      throw Fields.missing("job", "table of scope " + (scope == null ? "?" : scope.wireName()));
    }
    if (job >= jobs) {
      throw new WireException(
          "job " + job + " is not in the list of " + jobs + " jobs",
          "table of scope " + scope.wireName(),
          "point to the position in 'jobs', counted from 0");
    }
  }

  private List<String> readColumns() throws IOException {
    Fields.open(json, JsonToken.START_ARRAY);
    List<String> names = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      names.add(Fields.text(json));
    }
    return names;
  }

  private void readRows() throws IOException {
    Fields.open(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      rows.add(readRow());
    }
  }

  private Row readRow() throws IOException {
    Fields.open(json, JsonToken.START_OBJECT);
    String vertex = "";
    int subtask = 0;
    int attempt = 0;
    int offset = size;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "vertex_id" -> vertex = Fields.text(json);
        case "subtask" -> subtask = Fields.subtask(json);
        case "attempt" -> attempt = Fields.count(json);
        case "values" -> readValues();
        default -> json.skipChildren();
      }
    }
    return new Row(vertex, subtask, attempt, offset, size - offset);
  }

  private void readValues() throws IOException {
    Fields.open(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (size == raw.length) {
        raw = Arrays.copyOf(raw, 2 * size);
      }
      raw[size++] = Fields.value(json);
    }
  }
}
