package io.flinksustain.benchmarks.watched;

import java.time.Duration;

/**
 * Something that goes wrong while the job runs.
 *
 * @param at since the start of the job
 * @param vertex name of the vertex that it befalls
 * @param set what changes there
 */
public record Ill(Duration at, String vertex, Change set) {
  public Ill {
    Checks.present(at, "at");
    Checks.present(vertex, "vertex");
    Checks.present(set, "set");
  }
}
