package io.flinksustain.monitor.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;

/** What an API server answered that did not do what it was asked for. */
public final class Answer {
  private Answer() {}

  /**
   * Its words, without the address and the stack that the client puts around them; where it did not
   * answer, what stood in the way.
   */
  public static String words(KubernetesClientException e) {
    return e.getStatus() != null && e.getStatus().getMessage() != null
        ? e.getStatus().getMessage()
        : e.getCause() == null ? e.getMessage() : String.valueOf(root(e.getCause()));
  }

  private static Throwable root(Throwable error) {
    return error.getCause() == null ? error : root(error.getCause());
  }
}
