package io.flinksustain.monitor.actuate;

/** What is known of a command before a look. */
public enum Stage {
  /** Nothing was sent, as far as is known; it may be. */
  FRESH,
  /** It was sent and has to come into effect. */
  BEGUN,
  /**
   * Nothing was sent, as far as is known, and it is too late to begin: it could not end in time.
   */
  LATE
}
