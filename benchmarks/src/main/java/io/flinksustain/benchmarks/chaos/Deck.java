package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.chaos.check.Victim;
import io.flinksustain.steer.ChangeState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Strikes in an order that follows from a seed: each victim in each state once, the metrics while
 * the change is observed, and the broker for a minute in one of the states; then the same anew in
 * another order.
 */
final class Deck {
  static final List<ChangeState> STATES =
      List.of(
          ChangeState.APPROVED,
          ChangeState.APPLYING,
          ChangeState.SETTLING,
          ChangeState.OBSERVING,
          ChangeState.ROLLING_BACK);

  private static final List<Victim> EVERYWHERE =
      List.of(Victim.TASK_MANAGER, Victim.JOB_MANAGER, Victim.BROKER);

  /** A little more than most states last. */
  private static final int LONGEST_DELAY_MS = 4_000;

  private final Random random;
  private final Deque<Strike> left = new ArrayDeque<>();
  private int shuffles;

  Deck(long seed) {
    random = new Random(seed);
  }

  /** The next one. */
  Strike draw() {
    if (left.isEmpty()) {
      shuffle();
    }
    return left.remove();
  }

  /** It did not come about, and has another turn later. */
  void putBack(Strike strike) {
    left.add(strike);
  }

  private void shuffle() {
    List<Strike> all = new ArrayList<>();
    STATES.forEach(state -> EVERYWHERE.forEach(victim -> all.add(strike(victim, state))));
    all.add(strike(Victim.METRICS, ChangeState.OBSERVING));
    all.add(strike(Victim.BROKER_FOR_A_MINUTE, STATES.get(shuffles++ % STATES.size())));
    Collections.shuffle(all, random);
    left.addAll(all);
  }

  private Strike strike(Victim victim, ChangeState state) {
    boolean coin = random.nextBoolean();
    boolean harmful = state == ChangeState.ROLLING_BACK || (coin && victim != Victim.METRICS);
    return new Strike(victim, state, harmful, random.nextInt(LONGEST_DELAY_MS));
  }
}
