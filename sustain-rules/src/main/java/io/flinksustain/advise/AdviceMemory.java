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
    if (next.isHeldBack()) {
      return new Step(next, withdrawal(word.at()));
    }
    // What was held back nobody knows of, so nobody hears that it is gone.
    boolean news = word.open() || !isHeldBack();
    return new Step(next, news ? Optional.of(word) : Optional.empty());
  }

  /** Something that was tried and did not help. */
  public Step failed(Tried what) {
    AdviceMemory next = new AdviceMemory(tried.with(what), open);
    return new Step(next, next.isHeldBack() ? withdrawal(what.at()) : Optional.empty());
  }

  /** Of what stands, if anything does. */
  private Optional<Recommendation> withdrawal(long at) {
    return open == null || isHeldBack() ? Optional.empty() : Optional.of(open.withdrawn(at));
  }

  private boolean isHeldBack() {
    return open != null && tried.failure(open.attempt()).isPresent();
  }
}
