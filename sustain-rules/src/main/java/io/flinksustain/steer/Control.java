package io.flinksustain.steer;

/** What a person orders. */
public sealed interface Control {
  /** Who ordered it, and when. */
  By by();

  /** What it is about. */
  Scope scope();

  /**
   * Who orders, and when.
   *
   * @param who name of a person or of a tool
   * @param at epoch milliseconds
   */
  record By(String who, long at) {}

  /**
   * One proposed change may begin when its turn comes.
   *
   * @param change its id
   */
  record Approve(By by, Scope scope, String change) implements Control {}

  /**
   * One change is not wanted: one that waits is dropped, one in flight is taken back.
   *
   * @param change its id
   */
  record Reject(By by, Scope scope, String change) implements Control {}

  /**
   * Nothing begins before a time.
   *
   * @param until epoch milliseconds
   */
  record Snooze(By by, Scope scope, long until) implements Control {}

  /** Nothing begins until it is resumed; what is in flight is watched to its end. */
  record Pause(By by, Scope scope) implements Control {}

  /**
   * Ends a pause, a snooze and a stop of the same scope. For a lane, or everything, it also leaves
   * to the person what could not be rolled back.
   */
  record Resume(By by, Scope scope) implements Control {}

  /** A pause in which all that waits is dropped, too: the kill switch. */
  record StopAll(By by, Scope scope) implements Control {}

  /** A stop in which what is in flight, and then what was accepted lately, is taken back. */
  record RevertAll(By by, Scope scope) implements Control {}
}
