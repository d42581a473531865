package io.flinksustain.monitor.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;

/** What an API server answered that did not do what it was asked for. */
public final class Answer {
  private Answer() {}

  /** Its words, without the address and the stack that the client puts around them. */
  public static String words(KubernetesClientException e) {
    return e.getStatus() != null && e.getStatus().getMessage() != null
        ? e.getStatus().getMessage()
        : String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause());
  }
}
