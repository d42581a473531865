package io.flinksustain.advise;

import java.util.Optional;

/**
 * What was advised about a job and what became of it, so that nothing is said again that was tried
 * and did not help, until its conditions have changed.
 *
 * <p>It stands between the adviser, who does not know what was tried, and all who hear of its
 * recommendations. A recommendation that repeats what failed is held back; one that stands when it
 * fails is withdrawn.
 *
 * @param tried and did not help
 * @param open the adviser's latest recommendation, whether it is held back or not; null while it
 *     recommends nothing
 */
public record AdviceMemory(TriedMemory tried, Recommendation open) {
  /** Nothing advised and nothing tried. */
  public static final AdviceMemory EMPTY = new AdviceMemory(TriedMemory.EMPTY, null);

  /**
   * What follows from one thing heard.
   *
   * @param memory after it
   * @param said a recommendation that stands, or the withdrawal of one
   */
  public record Step(AdviceMemory memory, Optional<Recommendation> said) {}

  /** A recommendation of the adviser, or its withdrawal. */
  public Step heard(Recommendation word) {
    AdviceMemory next = new AdviceMemory(tried, word.open() ? word : null);
    Optional<Tried> before = next.obstacle();
    if (before.isPresent()) {
      return new Step(next, withdrawal(word.at(), before.get()));
    }
    // What was held back nobody knows of, so nobody hears that it is gone.
    boolean news = word.open() || obstacle().isEmpty();
    return new Step(next, Optional.of(word).filter(any -> news));
  }

  /** Something that was tried and did not help. */
  public Step failed(Tried what) {
    AdviceMemory next = new AdviceMemory(tried.with(what), open);
    return new Step(next, next.obstacle().flatMap(known -> withdrawal(what.at(), known)));
  }

  /** Of what stands, if anything does. */
  private Optional<Recommendation> withdrawal(long at, Tried before) {
    return Optional.ofNullable(open)
        .filter(stands -> obstacle().isEmpty())
        .map(stands -> stands.withdrawn(at, "Tried before in vain: " + before.ending()));
  }

  /** Why what is open is held back; empty when it is not. */
  private Optional<Tried> obstacle() {
    return Optional.ofNullable(open).flatMap(any -> tried.failure(any.attempt()));
  }
}
