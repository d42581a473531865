package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.benchmarks.watched.Checks;
import io.flinksustain.benchmarks.watched.Ill;
import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.JobShape;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.rule.RulePack;
import java.util.ArrayList;
import java.util.List;

/**
 * One watched job.
 *
 * @param name of the job
 * @param expected the diagnosis that it must end with; absent when anything goes
 * @param changes the states that its changes must end in, of those that are begun, in order; absent
 *     when anything goes
 * @param shape of its graph
 * @param ills that befall it
 */
public record JobSpec(
    String name, String expected, List<String> changes, JobShape shape, List<Ill> ills) {
  private static final List<String> CAUSES = causes();

  public JobSpec {
    Checks.present(name, "name of the job");
    Checks.present(shape, "shape");
    Checks.that(
        expected == null || CAUSES.contains(expected),
        "expected: no diagnosis is named \"%s\"%s",
        expected,
        Suggestion.of(String.valueOf(expected), CAUSES));
    changes = changes == null ? List.of() : List.copyOf(changes);
    for (String end : changes) {
      Checks.that(
          States.ALL.contains(end),
          "changes: no state of a change is named \"%s\"%s",
          end,
          Suggestion.of(end, States.ALL));
    }
    Checks.that(
        shape.source().partitions() == null,
        "shape.source.partitions: nothing fills a topic here; only corpus record does");
    ills = ills == null ? List.of() : List.copyOf(ills);
    for (Ill ill : ills) {
      Checks.that(
          shape.vertices().contains(ill.vertex()),
          "ills: no vertex is named \"%s\"%s",
          ill.vertex(),
          Suggestion.of(ill.vertex(), shape.vertices()));
    }
  }

  private static List<String> causes() {
    List<String> causes = new ArrayList<>(RulePack.bundledIds());
    causes.add(Diagnosis.HEALTHY);
    causes.add(Diagnosis.INSUFFICIENT_EVIDENCE);
    return List.copyOf(causes);
  }

  /** The same job as another program. */
  public JobSpec release(int number) {
    return new JobSpec(name, expected, changes, shape.release(number), ills);
  }

  /** What the job is started with. */
  public JobPlan plan(long start) {
    return new JobPlan(name, shape, ills, start, null);
  }
}
