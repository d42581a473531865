package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.decode.Decoder.Decoded;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import io.flinksustain.wire.SampleCount;
import io.flinksustain.wire.WireException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the single samples of one record into reports. */
final class SampleReports {
  private final SampleLabels names;
  private final SampleCount count;
  private final Map<Origin, Map<Slot, TableBuilder>> origins = new LinkedHashMap<>();
  private String problem;
  private int unplaced;

  private record Origin(JobRef job, String process, String host, long ts) {}

  private record Slot(Scope scope, boolean delta) {}

  SampleReports(SampleLabels names, SampleCount count) {
    this.names = names;
    this.count = count;
  }

  /** True, and the samples are counted, when a metric is of no signal of the catalogue. */
  boolean skips(String metric, int samples) {
    boolean unknown = SignalNames.ofMetric(metric).isEmpty();
    for (int i = 0; unknown && i < samples; i++) {
      count.add(false);
    }
    return unknown;
  }

  /**
   * Adds a sample when it is of a signal of the catalogue and its value makes sense.
   *
   * @param delta true when the value is an increase, not a total
   */
  void add(String metric, Map<String, String> labels, long ts, double raw, boolean delta) {
    Optional<Signal> signal = SignalNames.ofMetric(metric);
    boolean usable = signal.isPresent() && !(delta && signal.get().kind() == Kind.GAUGE);
    count.add(usable && place(signal.get(), labels, ts, signal.get().scale(raw), delta));
  }

  /** All that could be placed; what could not is told in one sentence. */
  Decoded decoded() {
    List<Report> reports = new ArrayList<>(origins.size());
    origins.forEach(
        (of, tables) ->
            reports.add(
                new Report(
                    of.job,
                    of.process,
                    of.host,
                    of.ts,
                    0,
                    tables.values().stream().map(TableBuilder::build).toList())));
    String told = unplaced == 0 ? null : unplaced + " samples left out, the first: " + problem;
    return new Decoded(reports, told);
  }

  private boolean place(
      Signal signal, Map<String, String> labels, long ts, double value, boolean delta) {
    if (Double.isNaN(value)) {
      return false;
    }
    try {
      String vertex = names.vertex(signal.scope(), labels);
      int subtask = names.subtask(signal.scope(), labels);
      int attempt = names.attempt(signal.scope(), labels);
      TableBuilder table = table(signal.scope(), labels, ts, delta);
      return table.set(table.row(vertex, subtask, attempt), table.column(signal), value);
    } catch (WireException e) {
      problem = problem == null ? e.getMessage() : problem;
      unplaced++;
      return false;
    }
  }

  private TableBuilder table(Scope scope, Map<String, String> labels, long ts, boolean delta) {
    Origin origin =
        new Origin(names.job(scope, labels), names.process(scope, labels), names.host(labels), ts);
    return origins
        .computeIfAbsent(origin, o -> new LinkedHashMap<>())
        .computeIfAbsent(new Slot(scope, delta), s -> new TableBuilder(scope, delta));
  }
}
