package io.flinksustain.monitor;

/** Who starts the application, which decides what is done about trouble that may pass. */
public enum Starter {
  /** Somebody at a command line, who reads what is wrong and starts it again. */
  PERSON,

  /**
   * Flink, for {@code flink run} and in application mode. There its JobManager does so again at
   * every failover, and what ends {@code main} cancels the job that was recovered, for good.
   */
  FLINK;

  private static final String FLINKS_CALLER = "org.apache.flink.client.program.PackagedProgram";

  /** Whoever calls on this thread. */
  static Starter ofThisThread() {
    boolean isFlink =
        StackWalker.getInstance()
            .walk(frames -> frames.anyMatch(f -> f.getClassName().equals(FLINKS_CALLER)));
    return isFlink ? FLINK : PERSON;
  }
}
