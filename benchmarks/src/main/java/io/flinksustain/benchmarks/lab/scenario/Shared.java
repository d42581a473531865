package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.benchmarks.watched.Checks;
import java.util.HashMap;
import java.util.Map;

/**
 * What several scenarios have in common, in a file of its own.
 *
 * @param cluster the watched cluster of scenarios that name none; its config is beneath that of
 *     those that do
 * @param sustain options beneath those of the scenario
 */
record Shared(ClusterSpec cluster, Map<String, String> sustain) {
  Shared {
    Checks.present(cluster, "cluster");
    sustain = sustain == null ? Map.of() : Map.copyOf(sustain);
  }

  /** The cluster of a scenario that has this one, or null. */
  ClusterSpec clusterOf(ClusterSpec own) {
    return own == null ? cluster : own.on(cluster.config());
  }

  /** The options of a scenario that has these. */
  Map<String, String> sustainOf(Map<String, String> own) {
    Map<String, String> all = new HashMap<>(sustain);
    all.putAll(own);
    return all;
  }
}
