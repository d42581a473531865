package io.flinksustain.benchmarks.corpus.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Signal;
import io.flinksustain.wire.ReportJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one signal of one job in a recording, entity by entity. */
final class Measured {
  private final Signal signal;
  private final String vertexId;
  private final Map<Entity, List<Sample>> samples = new LinkedHashMap<>();

  private record Entity(String process, String vertexId, int subtask, int attempt) {}

  private record Sample(long ts, double value) {}

  private Measured(Signal signal, String vertexId) {
    this.signal = signal;
    this.vertexId = vertexId;
  }

  /** Of a vertex, or of the job and its processes where that is empty. */
  static Measured of(
      List<RecordingFile.Line> recording, String jobId, Signal signal, String vertexId) {
    Measured measured = new Measured(signal, vertexId);
    recording.stream()
        .filter(RecordingFile.Line::isReport)
        .flatMap(line -> ReportJson.read(line.text().getBytes(UTF_8)).stream())
        .filter(report -> report.job().jobId().equals(jobId))
        .forEach(measured::add);
    return measured;
  }

  private void add(Report report) {
    for (Table table : report.tables()) {
      int[] signals = table.signals();
      for (int column = 0; column < signals.length; column++) {
        if (signals[column] == signal.ordinal()) {
          add(report, table, column);
        }
      }
    }
  }

  private void add(Report report, Table table, int column) {
    for (int row = 0; row < table.rows(); row++) {
      double value = table.value(row, column);
      String vertex = table.vertices()[row];
      if (!Double.isNaN(value) && (vertexId.isEmpty() || vertex.equals(vertexId))) {
        Entity entity =
            new Entity(report.process(), vertex, table.subtasks()[row], table.attempts()[row]);
        samples.computeIfAbsent(entity, e -> new ArrayList<>()).add(new Sample(report.ts(), value));
      }
    }
  }

  /** The rate of a counter, over all entities; the mean of a gauge. NaN when nothing is known. */
  double in(Timeline.Span span) {
    return signal.kind() == Kind.COUNTER ? rate(span) : mean(span);
  }

  /** The subtask with the largest increase of a counter, or -1 when nothing is known. */
  int highest(Timeline.Span span) {
    Map<Integer, Double> increases = increases(span);
    return increases.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  /** How many subtasks have a counter that does not increase. */
  long idle(Timeline.Span span) {
    return increases(span).values().stream().filter(increase -> increase == 0).count();
  }

  private double rate(Timeline.Span span) {
    Map<Integer, Double> increases = increases(span);
    return increases.isEmpty()
        ? Double.NaN
        : increases.values().stream().mapToDouble(i -> i).sum() / span.seconds();
  }

  private Map<Integer, Double> increases(Timeline.Span span) {
    Map<Integer, Double> increases = new LinkedHashMap<>();
    samples.forEach(
        (entity, all) -> increases.merge(entity.subtask(), increase(all, span), Double::sum));
    return increases;
  }

  /** A counter that starts again does not fall. */
  private static double increase(List<Sample> all, Timeline.Span span) {
    double increase = 0;
    for (int i = 1; i < all.size(); i++) {
      if (span.contains(all.get(i).ts())) {
        increase += Math.max(0, all.get(i).value() - all.get(i - 1).value());
      }
    }
    return increase;
  }

  private double mean(Timeline.Span span) {
    return samples.values().stream()
        .flatMap(List::stream)
        .filter(sample -> span.contains(sample.ts()))
        .mapToDouble(Sample::value)
        .average()
        .orElse(Double.NaN);
  }
}
