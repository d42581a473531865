package io.flinksustain.window;

import java.util.Comparator;

/** One line at one tick: all signals that one table has of an entity at one instant. */
record Reading(Line line, int tick) {
  /** By time; a later attempt after an earlier one of the same instant. */
  static final Comparator<Reading> BY_TIME =
      Comparator.comparingLong(Reading::ts).thenComparingInt(Reading::attempt);

  long ts() {
    return line.block().time(tick);
  }

  int intervalMs() {
    return line.block().intervalMs(tick);
  }

  int attempt() {
    return line.attempt();
  }

  boolean delta() {
    return line.delta();
  }

  /** The value of a signal, or NaN when the table does not have it. */
  double value(int signal) {
    int column = line.block().column(signal);
    return column < 0 ? Double.NaN : line.block().value(tick, line.row(), column);
  }
}
