package io.flinksustain.benchmarks.corpus.record;

/** Something outside of a job that goes wrong until it is closed. */
interface OutsideIll extends AutoCloseable {
  /** Throws when it has ended by itself. */
  default void requireGoing() {}

  @Override
  void close();
}
