package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.cluster.Sustain;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The options of Sustain in a scenario: with a policy it changes the jobs, without it only looks.
 */
public final class Steered {
  private Steered() {}

  /**
   * The scenario's own options on top of what its policy and prices need, whose files are written.
   *
   * @param run directory for the files
   * @param watchedRest address of the cluster's REST API
   */
  public static Map<String, String> options(Scenario scenario, Path run, String watchedRest) {
    Map<String, String> options = new LinkedHashMap<>();
    if (scenario.policy() != null) {
      options.put("run.pipelines", "OBSERVE;MONITOR;ACTUATE");
      options.put("steer.policy", write(run.resolve("policy.yaml"), scenario.policy()));
      options.put("actuate.adapter", "FLINK_REST");
      options.put("actuate.dry-run", "false");
      options.put("actuate.flink", Sustain.CLUSTER + '=' + watchedRest);
    }
    if (scenario.prices() != null) {
      options.put("advise.prices", write(run.resolve("prices.yaml"), scenario.prices()));
    }
    options.putAll(scenario.sustain());
    return options;
  }

  private static String write(Path file, String text) {
    try {
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
