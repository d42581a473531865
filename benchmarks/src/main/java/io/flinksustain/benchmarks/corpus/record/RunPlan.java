package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.scenario.ClusterSpec;
import io.flinksustain.benchmarks.lab.scenario.ScenarioException;
import io.flinksustain.benchmarks.lab.scenario.Scenarios;
import io.flinksustain.benchmarks.lab.scenario.Suggestion;
import io.flinksustain.benchmarks.watched.Checks;
import io.flinksustain.benchmarks.watched.JobShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run that is to be recorded, with all that its files say.
 *
 * @param file of the scenario
 * @param scenario that is run
 * @param seed 1 for the first run of a scenario, 2 for the second; moves the onset
 * @param jobs the one that is judged first; each is named by its shape
 * @param cluster to run on; it gets the slots that its jobs fill
 * @param sustain options of Sustain
 * @param phases of the run
 * @param actions that help or harm
 */
record RunPlan(
    Path file,
    LabelledScenario scenario,
    int seed,
    Map<String, JobShape> jobs,
    ClusterSpec cluster,
    Map<String, String> sustain,
    PhaseSpec phases,
    Causes.Actions actions) {

  /** Reads all that a run needs; throws {@link ScenarioException} when it does not fit together. */
  static RunPlan read(CorpusFiles files, Path file, int seed) throws ScenarioException {
    LabelledScenario scenario = Scenarios.read(file, LabelledScenario.class);
    Common common = files.common();
    Map<String, JobShape> jobs = new LinkedHashMap<>();
    for (String name : names(scenario)) {
      jobs.put(name, files.shape(name));
    }
    try {
      return new RunPlan(
          file,
          scenario,
          seed,
          jobs,
          common.clusterOf(scenario),
          common.sustain(),
          common.phasesOf(scenario),
          files.causes().of(scenario.cause(), scenario.secondary()));
    } catch (IllegalArgumentException e) {
      throw new ScenarioException(file + ": " + e.getMessage());
    }
  }

  RunPlan {
    JobShape judged = jobs.get(scenario.shape());
    vertices(scenario)
        .forEach(
            vertex ->
                Checks.that(
                    judged.vertices().contains(vertex),
                    "no vertex of %s is named \"%s\"%s",
                    scenario.shape(),
                    vertex,
                    Suggestion.of(vertex, judged.vertices())));
    // Slots that stay free would be a finding of their own.
    cluster = cluster.fitting(jobs.values().stream().mapToInt(JobShape::slots).sum());
  }

  private static List<String> names(LabelledScenario scenario) {
    List<String> names = new ArrayList<>(List.of(scenario.shape()));
    scenario.others().forEach(other -> names.add(other.shape()));
    return names;
  }

  private static List<String> vertices(LabelledScenario scenario) {
    List<String> vertices = new ArrayList<>();
    if (scenario.vertex() != null) {
      vertices.add(scenario.vertex());
    }
    if (scenario.proof().vertex() != null) {
      vertices.add(scenario.proof().vertex());
    }
    scenario.changes().forEach(change -> vertices.add(change.vertex()));
    return vertices;
  }

  /** Name of the folder of the run. */
  String name() {
    return scenarioName() + '-' + seed;
  }

  String scenarioName() {
    return CorpusFiles.nameOf(file);
  }

  /** The shape of the job that is judged. */
  JobShape shape() {
    return jobs.get(scenario.shape());
  }
}
