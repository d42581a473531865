package io.flinksustain.monitor.observe;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hands answers from any thread to the reader's one thread, which never waits. */
final class Inbox {
  private final ConcurrentLinkedQueue<PollLoop.Answer> answers = new ConcurrentLinkedQueue<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();

  synchronized void put(PollLoop.Answer answer) {
    answers.add(answer);
    available.complete(null);
  }

  /** The oldest answer, or null. */
  PollLoop.Answer poll() {
    return answers.poll();
  }

  /** Complete as soon as there is an answer. */
  synchronized CompletableFuture<Void> isAvailable() {
    if (available.isDone() && answers.isEmpty()) {
      available = new CompletableFuture<>();
    }
    return available;
  }
}
