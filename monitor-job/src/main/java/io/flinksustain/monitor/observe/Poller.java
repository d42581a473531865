package io.flinksustain.monitor.observe;

import java.util.concurrent.CompletableFuture;

/** Asks one target once, without blocking. */
interface Poller {
  /**
   * Whatever there is to say; fails when the target does not answer or does not make sense. Never
   * called again before the last answer is complete.
   */
  CompletableFuture<Polled> poll(long now);
}
