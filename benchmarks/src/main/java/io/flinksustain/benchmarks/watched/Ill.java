package io.flinksustain.benchmarks.watched;

import java.time.Duration;

/**
 * Something that goes wrong while the job runs.
 *
 * @param at since the start of the job
 * @param until when it is over and the values are as before, since the start of the job; absent
 *     when it stays
 * @param vertex name of the vertex that it befalls
 * @param set what changes there
 */
public record Ill(Duration at, Duration until, String vertex, Change set) {
  public Ill {
    Checks.present(at, "at");
    Checks.present(vertex, "vertex");
    Checks.present(set, "set");
    Checks.that(
        until == null || until.compareTo(at) > 0, "until is %s and not after at, %s", until, at);
  }
}
