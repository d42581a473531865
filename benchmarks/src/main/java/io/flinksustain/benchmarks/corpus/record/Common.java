package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.scenario.ClusterSpec;
import io.flinksustain.benchmarks.watched.Checks;
import java.util.Map;

/**
 * {@code corpus/common.yaml}: what all runs have in common.
 *
 * @param cluster the watched cluster of scenarios that name none; its config is beneath that of
 *     those that do
 * @param sustain options that Sustain observes with, and by which verdicts are given later
 * @param phases of scenarios that name none
 */
record Common(ClusterSpec cluster, Map<String, String> sustain, PhaseSpec phases) {
  Common {
    Checks.present(cluster, "cluster");
    sustain = Map.copyOf(Checks.present(sustain, "sustain"));
    Checks.present(phases, "phases");
  }

  ClusterSpec clusterOf(LabelledScenario scenario) {
    return scenario.cluster() == null ? cluster : scenario.cluster().on(cluster.config());
  }

  PhaseSpec phasesOf(LabelledScenario scenario) {
    return scenario.phases() == null ? phases : scenario.phases();
  }
}
