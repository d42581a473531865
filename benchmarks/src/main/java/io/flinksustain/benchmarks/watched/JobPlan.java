package io.flinksustain.benchmarks.watched;

import java.util.List;
import java.util.function.Function;

/**
 * What a watched job is started with.
 *
 * @param name of the job
 * @param shape of its graph
 * @param ills that befall it
 * @param start when its time begins, epoch milliseconds; a restart of the job does not move it
 */
public record JobPlan(String name, JobShape shape, List<Ill> ills, long start) {
  public JobPlan {
    Checks.present(name, "name of the job");
    Checks.present(shape, "shape");
    ills = ills == null ? List.of() : List.copyOf(ills);
  }

  /** The course of one value of a vertex: {@code initial} until an ill sets it. */
  Steps course(String vertex, double initial, Function<Change, Double> value) {
    Steps course = new Steps(initial);
    for (Ill ill : ills) {
      Double changed = ill.vertex().equals(vertex) ? value.apply(ill.set()) : null;
      if (changed != null) {
        course = course.from(start + ill.at().toMillis(), changed);
      }
    }
    return course;
  }
}
