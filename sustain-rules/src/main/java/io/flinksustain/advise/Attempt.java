package io.flinksustain.advise;

import io.flinksustain.classify.Diagnosed;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.JobLoad;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Topology;
import io.flinksustain.window.JobWindow;

/**
 * What is turned which way, for which cause, under which conditions.
 *
 * @param cause of the diagnosis
 * @param subject id of the vertex; empty for the job and for its task managers, which have another
 *     id after every restart
 * @param knob that is turned
 * @param direction it is turned to
 * @param load records per second of the sources; NaN is not known
 * @param parallelism of the vertex, or the largest of the job
 * @param spec what else the job runs with, as {@link Spec} digests it
 */
public record Attempt(
    String cause,
    String subject,
    String knob,
    Direction direction,
    double load,
    int parallelism,
    String spec) {
  /** A load that differs by less is the same. */
  private static final double SAME_LOAD = 0.2;

  static Attempt of(Diagnosed finding, Values values) {
    JobWindow window = finding.window();
    Subject place = finding.diagnosis().subject();
    String subject = place.kind().equals(Level.VERTEX.kind()) ? place.id() : "";
    return new Attempt(
        finding.diagnosis().cause(),
        subject,
        finding.advice().knob(),
        Direction.of(values.current(), values.proposed()),
        window.facts().topology() == null ? Double.NaN : JobLoad.input(new Scene(window, 0)),
        parallelism(window.facts().topology(), subject),
        Spec.digest(window.facts()));
  }

  private static int parallelism(Topology topology, String subject) {
    return topology == null
        ? 0
        : topology
            .vertex(subject)
            .map(Topology.Vertex::parallelism)
            .orElseGet(
                () ->
                    topology.vertices().stream()
                        .mapToInt(Topology.Vertex::parallelism)
                        .max()
                        .orElse(0));
  }

  /**
   * Whether this would be the same again: nothing that it depends on has changed, as far as is
   * known. Loads of 1000 and 1150 are the same, of 1000 and 1300 are not.
   */
  boolean repeats(Attempt earlier) {
    return cause.equals(earlier.cause)
        && subject.equals(earlier.subject)
        && knob.equals(earlier.knob)
        && direction == earlier.direction
        && parallelism == earlier.parallelism
        && spec.equals(earlier.spec)
        && isSameLoad(earlier);
  }

  /** A load that is not known has not been seen to change. */
  private boolean isSameLoad(Attempt earlier) {
    return !(Math.abs(load - earlier.load) > SAME_LOAD * earlier.load);
  }
}
