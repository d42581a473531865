package io.flinksustain.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.chaos.check.Victim;
import io.flinksustain.steer.ChangeState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {
  /** Three victims in five states, the metrics, and the broker for a minute. */
  private static final int ROUND = 17;

  @Test
  void aHundredStrikesHaveEachVictimInEachState() {
    List<Strike> strikes = draw(new Deck(1), 100);
    Set<List<Object>> cells =
        strikes.stream()
            .map(strike -> List.<Object>of(strike.victim(), strike.state()))
            .collect(Collectors.toSet());

    for (ChangeState state : Deck.STATES) {
      assertThat(cells)
          .contains(
              List.of(Victim.TASK_MANAGER, state),
              List.of(Victim.JOB_MANAGER, state),
              List.of(Victim.BROKER, state),
              List.of(Victim.BROKER_FOR_A_MINUTE, state));
    }
    assertThat(cells).contains(List.of(Victim.METRICS, ChangeState.OBSERVING));
  }

  @Test
  void theSameSeedGivesTheSameAndAnotherSeedOthers() {
    assertThat(draw(new Deck(1), 40)).isEqualTo(draw(new Deck(1), 40));
    assertThat(draw(new Deck(1), 40)).isNotEqualTo(draw(new Deck(2), 40));
  }

  @Test
  void onlyWhatHarmsIsRolledBackAndMetricsAreTakenFromWhatDoesNot() {
    for (Strike strike : draw(new Deck(3), 200)) {
      assertThat(strike.harmful() || strike.state() != ChangeState.ROLLING_BACK).isTrue();
      assertThat(strike.harmful() && strike.victim() == Victim.METRICS).isFalse();
      assertThat(strike.delayMs()).isBetween(0L, 4_000L);
    }
  }

  @Test
  void whatDidNotComeAboutHasAnotherTurn() {
    Deck deck = new Deck(1);
    Strike missed = deck.draw();
    deck.putBack(missed);

    assertThat(draw(deck, ROUND)).contains(missed);
  }

  private static List<Strike> draw(Deck deck, int count) {
    return Stream.generate(deck::draw).limit(count).toList();
  }
}
