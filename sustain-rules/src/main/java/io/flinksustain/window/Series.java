package io.flinksustain.window;

import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.List;

/** The values of one signal of one entity, each instant once; refilled for each, never kept. */
final class Series {
  private long[] times = new long[64];
  private double[] values = new double[64];
  private int[] attempts = new int[64];
  private int size;
  private boolean delta;

  /** Takes the values of {@code signal} out of the entity's lines. */
  void fill(Entity entity, Signal signal) {
    boolean counter = signal.kind() == Kind.COUNTER;
    Line only = entity.only(signal.ordinal());
    size = 0;
    if (only != null) {
      delta = counter && only.delta();
      copy(only, signal.ordinal());
    } else if (entity.has(signal.ordinal())) {
      merge(counter ? entity.byAttempt() : entity.byTime(), signal.ordinal(), counter);
    }
  }

  /** As a rule one line has it all: one report of one process at an instant. */
  private void copy(Line line, int signal) {
    Block block = line.block();
    int column = block.column(signal);
    int attempt = line.attempt();
    for (int tick = 0; tick < block.size(); tick++) {
      double value = block.value(tick, line.row(), column);
      if (!Double.isNaN(value)) {
        append(block.time(tick), attempt, value);
      }
    }
  }

  private void merge(List<Reading> readings, int signal, boolean counter) {
    delta = counter && !hasTotals(readings, signal);
    for (Reading reading : readings) {
      double value = reading.value(signal);
      boolean other = counter && reading.delta() != delta;
      if (!Double.isNaN(value) && !other) {
        add(reading.ts(), reading.attempt(), value);
      }
    }
  }

  /** Where one source sends totals and another one increases of the same counter, totals count. */
  private static boolean hasTotals(List<Reading> readings, int signal) {
    for (Reading reading : readings) {
      if (!reading.delta() && !Double.isNaN(reading.value(signal))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of two values of one instant the one of the later attempt counts, and the larger one of the
   * same attempt, as within one report: a repetition changes nothing, whatever the order of
   * arrival, and of two operators of one chain the worse one is seen.
   */
  private void add(long time, int attempt, double value) {
    if (size == 0 || times[size - 1] != time) {
      append(time, attempt, value);
      return;
    }
    boolean same = attempts[size - 1] == attempt;
    values[size - 1] = same ? Math.max(values[size - 1], value) : value;
    attempts[size - 1] = attempt;
  }

  private void append(long time, int attempt, double value) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      values = Arrays.copyOf(values, size * 2);
      attempts = Arrays.copyOf(attempts, size * 2);
    }
    times[size] = time;
    attempts[size] = attempt;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  /** Whether the values are increases since the value before, not totals. */
  boolean delta() {
    return delta;
  }

  long time(int i) {
    return times[i];
  }

  double value(int i) {
    return values[i];
  }

  int attempt(int i) {
    return attempts[i];
  }

  void copyTo(double[] target, int at) {
    System.arraycopy(values, 0, target, at, size);
  }

  double sum() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i];
    }
    return sum;
  }

  double last() {
    return values[size - 1];
  }
}
