package io.flinksustain.monitor.observe;

/** A Flink cluster does not answer as it should; the message says which and why. */
public final class ClusterUnavailable extends RuntimeException {
  ClusterUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
