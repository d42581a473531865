package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.Tables;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes one record of the report format. */
final class ReportWriter {
  private static final Set<Scope> OF_PROCESS = EnumSet.of(Scope.JM, Scope.TM, Scope.POD);

  /** Whole numbers up to here are exact as a double. */
  private static final double EXACT = 1L << 53;

  private final List<Report> reports;

  ReportWriter(List<Report> reports) {
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("no report to write");
    }
    reports.forEach(report -> checkSame(reports.get(0), report));
    this.reports = reports;
  }

  byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = Json.mapper().createGenerator(out)) {
      json.writeStartObject();
      writeEnvelope(json, reports.get(0));
      json.writeArrayFieldStart("jobs");
      for (Report report : reports) {
        writeJob(json, report.job());
      }
      json.writeEndArray();
      writeTables(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }

  private static void writeEnvelope(JsonGenerator json, Report report) throws IOException {
    json.writeNumberField("v", Fields.VERSION);
    json.writeStringField("kind", "report");
    json.writeNumberField("ts", report.ts());
    json.writeNumberField("interval_ms", report.intervalMs());
    json.writeStringField("cluster", report.job().cluster());
    json.writeStringField("process", report.process());
    json.writeStringField("host", report.host());
  }

  private static void writeJob(JsonGenerator json, JobRef job) throws IOException {
    json.writeStartObject();
    json.writeStringField("job_id", job.jobId());
    json.writeStringField("job_name", job.jobName());
    json.writeStringField("namespace", job.namespace());
    json.writeStringField("deployment", job.deployment());
    json.writeEndObject();
  }

  private void writeTables(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("tables");
    for (int job = 0; job < reports.size(); job++) {
      for (Table table : reports.get(job).tables()) {
        if (!OF_PROCESS.contains(table.scope())) {
          writeTable(json, table, job);
        }
      }
    }
    for (Table table : tablesOfProcess()) {
      writeTable(json, table, -1);
    }
    json.writeEndArray();
  }

  private List<Table> tablesOfProcess() {
    return Tables.merge(
        reports.stream()
            .flatMap(report -> report.tables().stream())
            .filter(table -> OF_PROCESS.contains(table.scope()))
            .toList());
  }

  private static void writeTable(JsonGenerator json, Table table, int job) throws IOException {
    json.writeStartObject();
    json.writeStringField("scope", table.scope().wireName());
    if (job >= 0) {
      json.writeNumberField("job", job);
    }
    if (table.delta()) {
      json.writeBooleanField("delta", true);
    }
    json.writeArrayFieldStart("columns");
    for (int signal : table.signals()) {
      json.writeString(Signal.values()[signal].flinkName());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (int row = 0; row < table.rows(); row++) {
      writeRow(json, table, row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeRow(JsonGenerator json, Table table, int row) throws IOException {
    json.writeStartObject();
    if (!table.vertices()[row].isEmpty()) {
      json.writeStringField("vertex_id", table.vertices()[row]);
      json.writeNumberField("subtask", table.subtasks()[row]);
      json.writeNumberField("attempt", table.attempts()[row]);
    }
    json.writeArrayFieldStart("values");
    for (int column = 0; column < table.signals().length; column++) {
      Signal signal = Signal.values()[table.signals()[column]];
      writeValue(json, signal.unscale(table.value(row, column)));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeValue(JsonGenerator json, double value) throws IOException {
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  private static void checkSame(Report first, Report other) {
    boolean same =
        first.process().equals(other.process())
            && first.job().cluster().equals(other.job().cluster())
            && first.ts() == other.ts();
    if (!same) {
      throw new IllegalArgumentException(
          "one record holds one process at one instant, not both "
              + describe(first)
              + " and "
              + describe(other));
    }
  }

  private static String describe(Report report) {
    return report.job().cluster() + '/' + report.process() + " at " + report.ts();
  }
}
