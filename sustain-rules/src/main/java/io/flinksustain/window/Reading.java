package io.flinksustain.window;

import io.flinksustain.report.Table;
import java.util.Comparator;

/** One row of one table: all signals of one entity at one instant. */
record Reading(Table table, int row, long ts, int intervalMs) {
  /** By time; a later attempt after an earlier one of the same instant. */
  static final Comparator<Reading> BY_TIME =
      Comparator.comparingLong(Reading::ts).thenComparingInt(Reading::attempt);

  int attempt() {
    return table.attempts()[row];
  }

  /** The value of a signal, or NaN when this row does not have it. */
  double value(int signal) {
    int[] columns = table.signals();
    for (int column = 0; column < columns.length; column++) {
      if (columns[column] == signal) {
        return table.value(row, column);
      }
    }
    return Double.NaN;
  }

  /** Whether there is any value at all. */
  boolean present() {
    for (int column = 0; column < table.signals().length; column++) {
      if (!Double.isNaN(table.value(row, column))) {
        return true;
      }
    }
    return false;
  }
}
