package io.flinksustain.monitor.cli;

import io.flinksustain.monitor.kafka.KafkaUnavailable;
import io.flinksustain.monitor.observe.ClusterUnavailable;
import io.flinksustain.monitor.options.OptionException;

/** Finds in a chain of exceptions the one that was written for people. */
final class Errors {
  private Errors() {}

  /** The first one with a message for people; without any, the outermost. */
  static Throwable known(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (isKnown(cause)) {
        return cause;
      }
    }
    return e;
  }

  static boolean isKnown(Throwable e) {
    return isInput(e)
        || e instanceof KafkaUnavailable
        || e instanceof ClusterUnavailable
        || e instanceof MonitorSilent;
  }

  static boolean isInput(Throwable e) {
    return e instanceof InputException || e instanceof OptionException;
  }

  /** One line. */
  static String message(Throwable e) {
    String message =
        e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
    return isKnown(e) ? message.substring(2) : e.getClass().getSimpleName() + message;
  }
}
