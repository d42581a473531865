package io.flinksustain.monitor.observe.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.flinksustain.monitor.kubernetes.Answer;

/** A namespace cannot be looked at; the message says why and what to do. */
public final class NamespaceUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int NONE = 0;
  private static final int UNKNOWN_CALLER = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  NamespaceUnavailable(String what, String namespace, KubernetesClientException cause) {
    super(words(what, namespace, cause), cause);
  }

  private static String words(String what, String namespace, KubernetesClientException cause) {
    String said = Answer.words(cause);
    return switch (Math.max(cause.getCode(), NONE)) {
      case NONE -> "the API server of Kubernetes does not answer: " + said;
      case UNKNOWN_CALLER ->
          "the API server of Kubernetes does not know who asks, look at the service account: "
              + said;
      case FORBIDDEN ->
          "not allowed to list %s in namespace %s, grant the service account that verb there: %s"
              .formatted(what, namespace, said);
      case NOT_FOUND ->
          "the API server of Kubernetes knows no %s, is Flink's operator installed there? %s"
              .formatted(what, said);
      default ->
          "the API server of Kubernetes does not list %s in namespace %s, it answers %d: %s"
              .formatted(what, namespace, cause.getCode(), said);
    };
  }
}
