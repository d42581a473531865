package io.flinksustain.classify.engine;

import java.util.Set;

/**
 * Where a rule stands for one subject.
 *
 * <pre>
 *                 condition true,             held as long as
 *                 not yet long enough         the rule asks
 *   INACTIVE ---------------------> PENDING -----------------> FIRING
 *      ^  \                            |                        ^  |
 *      |   \  no true window left      |              true      |  |  clear condition,
 *      |    &lt;-----------------------+              again     |  |  not yet long enough
 *      |     \                                                  |  v
 *      |      +---- held at once ("for: 1 windows") ----&gt;   CLEARING
 *      |                                                           |
 *      +-----------------------------------------------------------+
 *         clear for as many windows as the rule asks, or withdrawn because
 *         nothing has been known for as long as the rule looks back
 * </pre>
 *
 * FIRING also goes to INACTIVE at once where one clear window is enough.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Phase {
  INACTIVE,
  PENDING,
  FIRING,
  CLEARING;

  /** The phases that may follow this one; staying is always legal. */
  public Set<Phase> next() {
    return switch (this) {
      case INACTIVE -> Set.of(PENDING, FIRING);
      case PENDING -> Set.of(INACTIVE, FIRING);
      case FIRING -> Set.of(CLEARING, INACTIVE);
      case CLEARING -> Set.of(FIRING, INACTIVE);
    };
  }

  /** Whether the rule's symptom is present. */
  public boolean present() {
    return this == FIRING || this == CLEARING;
  }
}
