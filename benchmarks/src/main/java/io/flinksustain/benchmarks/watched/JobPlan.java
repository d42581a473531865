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
 * @param brokers of the topic that it reads, which has its name; absent when it reads none
 */
public record JobPlan(String name, JobShape shape, List<Ill> ills, long start, String brokers) {
  public JobPlan {
    Checks.present(name, "name of the job");
    Checks.present(shape, "shape");
    ills = ills == null ? List.of() : List.copyOf(ills);
    Checks.that(
        brokers != null || shape.source().partitions() == null,
        "source %s reads from Kafka and there are no brokers",
        shape.source().name());
  }

  /** The course of one value of a vertex: {@code initial} until an ill sets it. */
  public Steps course(String vertex, double initial, Function<Change, Double> value) {
    Steps course = new Steps(initial);
    for (Ill ill : ills) {
      Double changed = ill.vertex().equals(vertex) ? value.apply(ill.set()) : null;
      if (changed != null) {
        course = course(course, ill, changed);
      }
    }
    return course;
  }

  private Steps course(Steps before, Ill ill, double changed) {
    Steps during = before.from(start + ill.at().toMillis(), changed);
    if (ill.until() == null) {
      return during;
    }
    long end = start + ill.until().toMillis();
    return during.from(end, before.at(end));
  }
}
