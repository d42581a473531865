package io.flinksustain.monitor.observe;

import java.io.Serializable;
import java.net.URI;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One address that the observer polls: the split of the source.
 *
 * @param kind what answers there
 * @param url of the REST API without a trailing slash, or of the scrape endpoint
 * @param cluster the name of the Flink cluster it belongs to
 */
public record Target(Kind kind, String url, String cluster) implements SourceSplit, Serializable {

  /** What answers at an address. */
  public enum Kind {
    /** The JobManager's REST API. */
    FLINK_REST,
    /** A metrics endpoint of Flink's Prometheus reporter. */
    PROMETHEUS
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
