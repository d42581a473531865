package io.flinksustain.advise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was tried of a job and did not help, so that it is not tried again until its conditions have
 * changed. The idea is Dhalion's: an action that did not help is not taken again for that
 * diagnosis.
 *
 * @param all newest first, at most {@link #MOST}, of about 150 bytes of state each, 330 at the most
 */
public record TriedMemory(List<Tried> all) {
  /** So many are remembered; then the oldest is forgotten. */
  public static final int MOST = 32;

  /** Nothing was tried. */
  public static final TriedMemory EMPTY = new TriedMemory(List.of());

  /** With one more; an earlier one of the same is replaced by it. */
  public TriedMemory with(Tried failed) {
    return new TriedMemory(
        Stream.concat(
                Stream.of(failed),
                all.stream().filter(tried -> !failed.attempt().repeats(tried.attempt())))
            .limit(MOST)
            .toList());
  }

  /** The latest time that the same was tried under the same conditions. */
  public Optional<Tried> failure(Attempt attempt) {
    return all.stream().filter(tried -> attempt.repeats(tried.attempt())).findFirst();
  }
}
