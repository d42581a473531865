package io.flinksustain.monitor.observe;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks one target once, without blocking. */
interface Poller {
  /**
   * Whatever there is to say; fails when the target does not answer or does not make sense. Never
   * called again before the last answer is complete.
   */
  CompletableFuture<Polled> poll(long now);

  /**
   * Whatever there is to say when a poll has failed, besides that it has.
   *
   * @param reason for people
   * @param failures in a row, this one too
   */
  default List<Observed> silent(String reason, int failures, long now) {
    return List.of();
  }
}
