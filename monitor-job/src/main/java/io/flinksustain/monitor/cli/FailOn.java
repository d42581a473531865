package io.flinksustain.monitor.cli;

import io.flinksustain.lint.Level;

/** From which level on a finding makes lint fail. */
enum FailOn {
  error(Level.ERROR),
  warning(Level.WARNING),
  note(Level.NOTE),
  never(null);

  private final Level least;

  FailOn(Level least) {
    this.least = least;
  }

  boolean includes(Level level) {
    return least != null && level.compareTo(least) >= 0;
  }
}
