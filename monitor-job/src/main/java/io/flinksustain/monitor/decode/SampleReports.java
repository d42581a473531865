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
  private final Map<Origin, Map<Slot, TableBuilder>> origins = new LinkedHashMap<>();
  private Place lastPlace;
  private long lastTs;
  private boolean lastDelta;
  private TableBuilder lastTable;
  private int kept;
  private int dropped;
  private String problem;
  private int unplaced;

  private record Origin(JobRef job, String process, String host, long ts) {}

  private record Slot(Scope scope, boolean delta) {}

  SampleReports(SampleLabels names) {
    this.names = names;
  }

  /** True, and the samples are counted, when a metric is of no signal of the catalogue. */
  boolean skips(String metric, int samples) {
    boolean unknown = SignalNames.ofMetric(metric).isEmpty();
    drop(unknown ? samples : 0);
    return unknown;
  }

  /** Counts samples that are of no use. */
  void drop(int samples) {
    dropped += samples;
  }

  /**
   * Adds a sample when it is of a signal of the catalogue and its value makes sense.
   *
   * @param delta true when the value is an increase, not a total
   */
  void add(String metric, Map<String, String> labels, long ts, double raw, boolean delta) {
    Optional<Signal> signal = SignalNames.ofMetric(metric);
    if (signal.isEmpty()) {
      drop(1);
    } else {
      add(signal.get(), scope -> names.place(scope, labels), ts, raw, delta);
    }
  }

  /** Adds a sample of a signal when its value makes sense. */
  void add(Signal signal, LabelSet labels, long ts, double raw, boolean delta) {
    double value = delta && signal.kind() == Kind.GAUGE ? Double.NaN : signal.scale(raw);
    if (!Double.isNaN(value) && set(signal, labels, ts, value, delta)) {
      kept++;
    } else {
      dropped++;
    }
  }

  /** All that could be placed; what could not is told in one sentence. */
  Decoded decoded(SampleCount count) {
    count.add(kept, dropped);
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

  private boolean set(Signal signal, LabelSet labels, long ts, double value, boolean delta) {
    try {
      Place place = labels.place(signal.scope());
      if (place.isNowhere()) {
        return false;
      }
      TableBuilder table = table(place, ts, delta);
      int row = table.row(place.vertex(), place.subtask(), place.attempt());
      return table.set(row, table.column(signal), place.measured(signal, value));
    } catch (WireException e) {
      problem = problem == null ? e.getMessage() : problem;
      unplaced++;
      return false;
    }
  }

  /** Samples of one table mostly come in a row. */
  private TableBuilder table(Place place, long ts, boolean delta) {
    boolean isLast =
        lastTable != null
            && ts == lastTs
            && delta == lastDelta
            && place.scope() == lastPlace.scope()
            && place.isOfSameProcessAndJob(lastPlace);
    if (!isLast) {
      lastTable = find(place, ts, delta);
    }
    lastPlace = place;
    lastTs = ts;
    lastDelta = delta;
    return lastTable;
  }

  private TableBuilder find(Place place, long ts, boolean delta) {
    return origins
        .computeIfAbsent(
            new Origin(place.job(), place.process(), place.host(), ts), o -> new LinkedHashMap<>())
        .computeIfAbsent(
            new Slot(place.scope(), delta), s -> new TableBuilder(place.scope(), delta));
  }
}
