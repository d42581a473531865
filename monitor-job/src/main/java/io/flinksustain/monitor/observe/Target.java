package io.flinksustain.monitor.observe;

import java.io.Serializable;
import java.net.URI;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One address that the observer polls: the split of the source.
 *
 * @param kind what answers there
 * @param url of the REST API without a trailing slash, of the scrape endpoint, or {@code
 *     kubernetes:} and a namespace
 * @param cluster the name of the Flink cluster it belongs to, or of the Kubernetes cluster
 */
public record Target(Kind kind, String url, String cluster) implements SourceSplit, Serializable {
  private static final String SCHEME = "kubernetes:";

  /** What answers at an address. */
  public enum Kind {
    /** The JobManager's REST API. */
    FLINK_REST,
    /** A metrics endpoint of Flink's Prometheus reporter. */
    PROMETHEUS,
    /** The Kubernetes API, about one namespace. */
    KUBERNETES
  }

  /** A namespace of Kubernetes. */
  static Target ofNamespace(String cluster, String namespace) {
    return new Target(Kind.KUBERNETES, SCHEME + namespace, cluster);
  }

  /** The namespace of {@link #ofNamespace}. */
  String namespace() {
    return url.substring(SCHEME.length());
  }

  @Override
  public String splitId() {
    return cluster + '|' + url;
  }

  /** The host of the address; empty when it has none. */
  String host() {
    String host = URI.create(url).getHost();
    return host == null ? "" : host;
  }
}
