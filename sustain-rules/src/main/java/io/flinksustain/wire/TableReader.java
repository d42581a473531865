package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import io.flinksustain.signal.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one table of a report; its fields may come in any order. */
final class TableReader {
  private static final int UNSET = -1;

  private final JsonParser json;

  /** Null where another parser reads, which has no short ways. */
  private final NumbersParser numbers;

  /** Null when the table is read token by token. */
  private KnownTable known;

  /** Null when it is not. */
  private Rows rows;

  private FrameMaker maker;
  private List<String> columns;
  private Scope scope;
  private int job = UNSET;
  private boolean delta;

  TableReader(JsonParser json) {
    this.json = json;
    numbers = json instanceof NumbersParser parser ? parser : null;
  }

  /** Reads the object that the parser stands on. */
  TableReader read() throws IOException {
    Fields.open(json, JsonToken.START_OBJECT);
    begin();
    // Where the frame was known, the end of the object is what comes next.
    while (json.nextToken() != JsonToken.END_OBJECT) {
      readField();
    }
    if (maker != null) {
      maker.end();
    }
    return this;
  }

  private void begin() throws IOException {
    if (numbers != null) {
      known = numbers.readKnownTable();
      maker = known == null ? new FrameMaker(numbers) : null;
    }
    if (known == null) {
      rows = new Rows();
    } else {
      scope = known.frame().columns().scope();
      job = known.frame().job();
    }
  }

  private void readField() throws IOException {
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

  /** The table with the columns of the catalogue only. */
  Table table(SampleCount count) {
    if (known != null) {
      return known.table(count);
    }
    Fields.needed(scope, "scope", "table");
    Fields.needed(columns, "columns", "table of scope " + scope.wireName());
    Columns found = Columns.of(scope, columns);
    rows.check(found);
    TableShape shape = rows.shape(found, delta);
    if (shape == null) {
      return rows.merged(found, delta, count);
    }
    if (maker != null) {
      maker.keep(job, found, shape);
    }
    return rows.straight(shape, found, count);
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
      readRow();
    }
  }

  private void readRow() throws IOException {
    Fields.open(json, JsonToken.START_OBJECT);
    String vertex = "";
    int subtask = 0;
    int attempt = 0;
    int before = rows.values.size();
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
    rows.add(vertex, subtask, attempt, rows.values.size() - before);
  }

  private void readValues() throws IOException {
    Fields.open(json, JsonToken.START_ARRAY);
    if (maker != null) {
      maker.startNumbers();
      numbers.readNumbers(rows.values);
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      rows.values.add(Fields.value(json));
    }
    if (maker != null) {
      maker.endNumbers();
    }
  }
}
