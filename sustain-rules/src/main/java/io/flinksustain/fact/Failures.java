package io.flinksustain.fact;

import java.util.List;

/**
 * The latest exceptions of a job, oldest first: in a restart loop the first one is the cause.
 *
 * @param entries at most as many as Flink's history keeps
 */
public record Failures(List<Failure> entries) {

  /**
   * One failure.
   *
   * @param at milliseconds since the epoch
   * @param exception class name
   * @param message first line of the stack trace, and the line of the root cause where there is one
   * @param task task name with subtask, empty when global
   */
  public record Failure(long at, String exception, String message, String task) {}
}
