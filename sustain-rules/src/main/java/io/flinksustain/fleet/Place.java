package io.flinksustain.fleet;

import io.flinksustain.classify.Subject;

/** Where something is, for people. */
final class Place {
  private Place() {}

  /** {@code store: Writer}, {@code map #3}, or nothing for the whole job. */
  static String of(Subject subject) {
    String name = subject.name().isEmpty() ? subject.id() : subject.name();
    return subject.subtask() < 0 ? name : name + " #" + subject.subtask();
  }
}
