package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.scenario.ClusterSpec;
import io.flinksustain.benchmarks.watched.Change;
import io.flinksustain.benchmarks.watched.Checks;
import java.util.List;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file of {@code corpus/scenarios}: one job, what befalls it for a while, and what is then true.
 *
 * @param description for people, one sentence
 * @param shape name of the job's shape, and of the job
 * @param cause that should be found, one of {@code corpus/causes.yaml}
 * @param vertex where it is; absent when it is the job's
 * @param hottest whether one subtask of the vertex stands out: the one with most records
 * @param intensity in words, with numbers
 * @param secondary further causes that are there at the same time
 * @param cluster the watched cluster; the common one when absent
 * @param phases of the run; the common ones when absent
 * @param changes of vertices from the onset to the end
 * @param outside what happens outside of the job from the onset to the end
 * @param proof by which the run counts; the usual one of the cause when absent
 * @param others jobs beside it
 */
record LabelledScenario(
    String description,
    String shape,
    @JsonProperty("class") String cause,
    String vertex,
    boolean hottest,
    String intensity,
    List<String> secondary,
    ClusterSpec cluster,
    PhaseSpec phases,
    List<VertexChange> changes,
    Outside outside,
    ProofSpec proof,
    List<Other> others) {
  LabelledScenario {
    Checks.present(description, "description");
    Checks.present(shape, "shape");
    Checks.present(cause, "class");
    Checks.present(intensity, "intensity");
    Checks.that(vertex != null || !hottest, "hottest: needs a vertex");
    secondary = secondary == null ? List.of() : List.copyOf(secondary);
    changes = changes == null ? List.of() : List.copyOf(changes);
    outside = outside == null ? Outside.NOTHING : outside;
    proof = proof == null ? ProofSpec.usual(cause) : proof;
    others = others == null ? List.of() : List.copyOf(others);
  }

  /**
   * New values of one vertex while the ill lasts.
   *
   * @param vertex its name in the shape
   * @param set what changes there
   */
  record VertexChange(String vertex, Change set) {
    VertexChange {
      Checks.present(vertex, "vertex");
      Checks.present(set, "set");
    }
  }

  /**
   * A job beside the one that is judged.
   *
   * @param shape name of its shape, and of the job
   * @param cause what is true about it
   */
  record Other(String shape, @JsonProperty("class") String cause) {
    Other {
      Checks.present(shape, "shape");
      Checks.present(cause, "class");
    }
  }

  /** Whether nothing changes, so that what is true is so from the start to the end. */
  boolean isStatic() {
    return changes.isEmpty() && outside.equals(Outside.NOTHING);
  }
}
