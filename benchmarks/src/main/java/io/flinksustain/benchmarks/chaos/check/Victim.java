package io.flinksustain.benchmarks.chaos.check;

import java.util.Locale;

/** What is taken away in the middle of a change. */
public enum Victim {
  /** Sustain's task manager, by kill -9; another is started at once. */
  TASK_MANAGER,
  /** Sustain's JobManager, by kill -9; another is started at once. */
  JOB_MANAGER,
  /** The Kafka broker, by kill -9; it is started again at once. */
  BROKER,
  /** The Kafka broker, by kill -9; it is started again after a minute. */
  BROKER_FOR_A_MINUTE,
  /** The observer, by kill -9; it is started again when the change is over. */
  METRICS;

  /** {@code task manager}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
