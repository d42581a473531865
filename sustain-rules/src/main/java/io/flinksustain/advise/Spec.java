package io.flinksustain.advise;

import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.text.Sha256;
import java.util.List;
import java.util.TreeMap;

/** What a job runs with, apart from its parallelism and load, in a few characters. */
final class Spec {
  private static final int DIGITS = 12;

  private Spec() {}

  /**
   * The first 12 hexadecimal digits of the SHA-256 of its operators, its task managers and its
   * configuration: another program, machine or setting gives others.
   */
  static String digest(JobFacts facts) {
    return Sha256.hex(operators(facts.topology()) + '\n' + machines(facts.deployment()), DIGITS);
  }

  private static String operators(Topology topology) {
    return topology == null
        ? ""
        : topology.vertices().stream()
            .map(vertex -> vertex.id() + vertex.operators() + vertex.maxParallelism())
            .toList()
            .toString();
  }

  private static String machines(Deployment deployment) {
    return deployment == null
        ? ""
        : List.of(
                deployment.flinkVersion(),
                deployment.slotsPerTaskManager(),
                deployment.cores(),
                deployment.processMemoryBytes(),
                new TreeMap<>(deployment.configuration()))
            .toString();
  }
}
