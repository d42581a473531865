package io.flinksustain.monitor.observe;

import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gathers samples of one scope into a {@link Table}.
 *
 * <p>All operators of a chain share the row of their subtask. Where two of them measure the same
 * signal, the larger value stays: these signals are lags and queues, and the worst one counts.
 */
final class Rows {
  private final Scope scope;
  private final Map<Key, double[]> rows = new LinkedHashMap<>();

  private record Key(String vertex, int subtask, int attempt) {}

  Rows(Scope scope) {
    this.scope = scope;
  }

  /** Adds a raw value; one that makes no sense for the signal is left out. */
  void add(Map<String, String> labels, Signal signal, double raw) {
    double value = signal.scale(raw);
    if (Double.isNaN(value)) {
      return;
    }
    double[] row = rows.computeIfAbsent(key(labels), key -> emptyRow());
    double present = row[signal.ordinal()];
    row[signal.ordinal()] = Double.isNaN(present) ? value : Math.max(present, value);
  }

  /** The table; its columns are the signals that at least one row has. */
  Table table() {
    int[] signals =
        IntStream.range(0, Signal.values().length)
            .filter(signal -> rows.values().stream().anyMatch(row -> !Double.isNaN(row[signal])))
            .toArray();
    List<Key> keys = new ArrayList<>(rows.keySet());
    return new Table(
        scope,
        false,
        signals,
        keys.stream().map(Key::vertex).toArray(String[]::new),
        keys.stream().mapToInt(Key::subtask).toArray(),
        keys.stream().mapToInt(Key::attempt).toArray(),
        rows.values().stream()
            .flatMapToDouble(row -> Arrays.stream(signals).mapToDouble(signal -> row[signal]))
            .toArray());
  }

  private Key key(Map<String, String> labels) {
    return scope == Scope.TASK || scope == Scope.OPERATOR
        ? new Key(
            labels.getOrDefault("task_id", ""),
            number(labels.get("subtask_index")),
            number(labels.get("task_attempt_num")))
        : new Key("", 0, 0);
  }

  private static int number(String label) {
    return label == null ? 0 : Integer.parseInt(label);
  }

  private static double[] emptyRow() {
    double[] row = new double[Signal.values().length];
    Arrays.fill(row, Double.NaN);
    return row;
  }
}
