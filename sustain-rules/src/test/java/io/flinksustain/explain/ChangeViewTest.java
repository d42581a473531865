package io.flinksustain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeViewTest {
  private static final String MEMORY = "taskmanager.memory.process.size";

  @Test
  void keepsVertexAndCostWhenItsJobIsRedeployed() {
    JobRef redeployed = new JobRef("eu1", "payments", "fraud", "another", "fraud");
    ChangeEvent later =
        event(redeployed, "parallelism", Said.MAP.id(), "2", "1", ChangeState.SETTLING);
    ChangeView view = ChangeView.of(List.of(proposed("1"), later), List.of(advice("2", "1")));

    assertThat(view.turn()).isEqualTo("parallelism of look-up from 2 to 1");
    assertThat(Wording.saving(view.cost())).isEqualTo("29.50 USD a month");
  }

  @Test
  void ofASmallerStepTheVertexIsKnownAndTheCostIsNot() {
    ChangeView view = ChangeView.of(List.of(proposed("1")), List.of(advice("2", "0")));

    assertThat(view.turn()).isEqualTo("parallelism of look-up from 2 to 1");
    assertThat(view.cost()).isEqualTo(CostEffect.UNKNOWN);
  }

  @Test
  void aVertexThatNoAdviceNamesIsNotGuessed() {
    ChangeView view = ChangeView.of(List.of(proposed("1")), List.of());

    assertThat(view.turn()).isEqualTo("parallelism from 2 to 1");
  }

  @Test
  void whereNoCommandCanBeMadeTheAdviceNamesTheVertex() {
    ChangeEvent refused =
        event(Said.job("fraud"), "parallelism", "", "2", "1", ChangeState.PROPOSED);

    assertThat(ChangeView.of(List.of(refused), List.of(advice("2", "1"))).vertex())
        .isEqualTo("look-up");
  }

  @Test
  void knowsAnAmountOfMemoryHoweverItIsWrittenAndThatItIsOfNoVertex() {
    ChangeEvent event = event(Said.job("fraud"), MEMORY, "", "800m", "900m", ChangeState.PROPOSED);
    ChangeView view = ChangeView.of(List.of(event), List.of(advice(MEMORY, "800 MiB", "900 MiB")));

    assertThat(view.turn()).isEqualTo(MEMORY + " from 800m to 900m");
    assertThat(Wording.saving(view.cost())).isEqualTo("29.50 USD a month");
    assertThat(ChangeView.of(List.of(event), List.of(advice(MEMORY, "800 MiB", "901 MiB"))).cost())
        .isEqualTo(CostEffect.UNKNOWN);
  }

  private static ChangeEvent proposed(String to) {
    return event(Said.job("fraud"), "parallelism", Said.MAP.id(), "2", to, ChangeState.PROPOSED);
  }

  private static ChangeEvent event(
      JobRef job, String knob, String vertex, String from, String to, ChangeState state) {
    ChangeEvent e = Said.event("c0ffee", "fraud", state, 11);
    return new ChangeEvent(
        e.change(), job, e.cause(), knob, vertex, from, to, state, e.at(), null, "", List.of());
  }

  private static Recommendation advice(String from, String to) {
    return advice("parallelism", from, to);
  }

  private static Recommendation advice(String knob, String from, String to) {
    Recommendation r = Said.advice("fraud", "overprovisioned", to, 10);
    Subject subject = r.subject();
    return new Recommendation(
        r.job(),
        true,
        r.cause(),
        subject,
        knob,
        from,
        to,
        "",
        "",
        r.action(),
        r.reason(),
        r.effect(),
        r.avoid(),
        r.confidence(),
        r.at(),
        r.expires(),
        r.evidence(),
        r.cost(),
        r.missing(),
        r.conditions());
  }
}
