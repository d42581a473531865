package io.flinksustain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.flink.FlinkLimits;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code reading} format: the signals of one entity at one instant, for people and for
 * producers that find a columnar report too much to ask.
 */
public final class ReadingJson {
  private ReadingJson() {}

  /**
   * The reading as a report of one row, without tables when no value of it is of use. A reading
   * without a {@code job_id} is the process's own: its job is {@link JobRef#ofProcess}.
   *
   * @throws WireException when the record cannot be read
   */
  public static Report read(byte[] record) {
    return read(record, new SampleCount());
  }

  /** As {@link #read(byte[])}, and counts the values. */
  public static Report read(byte[] record, SampleCount count) {
    Envelope reading = Envelope.read(record);
    if (!reading.kind().equals("reading")) {
      throw Fields.wrongKind(reading.kind(), "reading", "record");
    }
    Scope scope = scope(reading);
    JobRef job = job(reading, scope);
    TableBuilder table = new TableBuilder(scope, false);
    addValues(reading, scope, table, count);
    return new Report(
        job,
        process(reading, scope),
        reading.text("host"),
        reading.ts(),
        reading.count("interval_ms", Integer.MAX_VALUE),
        table.isEmpty() ? List.of() : List.of(table.build()));
  }

  private static void addValues(
      Envelope reading, Scope scope, TableBuilder table, SampleCount count) {
    boolean perSubtask = scope == Scope.TASK || scope == Scope.OPERATOR;
    String vertex = perSubtask ? reading.neededText("vertex_id") : "";
    int subtask = reading.count("subtask", FlinkLimits.MAX_PARALLELISM - 1);
    int attempt = reading.count("attempt", Integer.MAX_VALUE);
    for (Map.Entry<String, JsonNode> value : values(reading).properties()) {
      Optional<Signal> signal = SignalNames.ofIdentifier(scope, value.getKey());
      double raw = number(reading, value.getKey(), value.getValue());
      count.add(signal.isPresent() && set(table, signal.get(), vertex, subtask, attempt, raw));
    }
  }

  private static boolean set(
      TableBuilder table, Signal signal, String vertex, int subtask, int attempt, double raw) {
    double value = signal.scale(raw);
    return !Double.isNaN(value)
        && table.set(table.row(vertex, subtask, attempt), table.column(signal), value);
  }

  private static JsonNode values(Envelope reading) {
    JsonNode values = reading.needed("values");
    if (!values.isObject()) {
      throw reading.wrong("values", "an object of numbers by name");
    }
    return values;
  }

  private static double number(Envelope reading, String name, JsonNode value) {
    if (!value.isNumber() && !value.isNull()) {
      throw reading.wrong("values." + name, "a number or null");
    }
    return value.isNull() ? Double.NaN : value.doubleValue();
  }

  private static JobRef job(Envelope reading, Scope scope) {
    JobRef job = reading.job();
    if (job.isJob()) {
      reading.neededText("deployment");
      return job;
    }
    if (scope == Scope.JOB || scope == Scope.TASK || scope == Scope.OPERATOR) {
      throw Fields.missing("job_id", "reading of scope " + scope.wireName());
    }
    return JobRef.ofProcess(job.cluster(), job.namespace());
  }

  private static String process(Envelope reading, Scope scope) {
    boolean ofJobManager = scope == Scope.JM || scope == Scope.JOB;
    return ofJobManager ? Report.JOB_MANAGER : reading.neededText("tm_id");
  }

  private static Scope scope(Envelope reading) {
    String name = reading.neededText("scope");
    try {
      return Scope.ofWireName(name);
    } catch (IllegalArgumentException e) {
      throw reading.wrong("scope", "jm, tm, job, task, operator or pod");
    }
  }
}
