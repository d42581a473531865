package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetTest {
  private static final String JOB = Lab.job("fraud").key();

  private final DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
  private final Fleet fleet = driven.site.fleet;

  @Test
  void aChangeThatIsOverIsTheLastTouchOfItsJobAndOfNoOther() {
    assertThat(fleet.lastTouch(JOB)).isEqualTo(Fleet.Touch.NEVER);
    driven.calmMinutes("fraud", 14);

    assertThat(driven.state()).isEqualTo(ChangeState.ACCEPTED);
    assertThat(fleet.lastTouch(JOB))
        .isEqualTo(new Fleet.Touch("eu1/payments", driven.lane.ended().get(0).enteredAt()));
    assertThat(fleet.lastTouch(Lab.job("other").key())).isEqualTo(Fleet.Touch.NEVER);
  }

  @Test
  void whatALaneHasForgottenIsForgottenAsAfterARestart() {
    driven.calmMinutes("fraud", 14);
    Lane forgotten = forgotten(driven.lane);
    fleet.take(forgotten);
    Fleet restored = new Fleet();
    restored.take(forgotten);

    assertThat(fleet.lastTouch(JOB)).isEqualTo(Fleet.Touch.NEVER);
    assertThat(restored.lastTouch(JOB)).isEqualTo(Fleet.Touch.NEVER);
  }

  @Test
  void ofTwoLanesTheLaterTouchCounts() {
    driven.calmMinutes("fraud", 14);
    Lane later = driven.lane;
    Lane before = named("before", List.of(at(later.ended().get(0), 1)));
    fleet.take(before);
    assertThat(fleet.lastTouch(JOB).lane()).isEqualTo("eu1/payments");

    fleet.take(forgotten(later));
    assertThat(fleet.lastTouch(JOB)).isEqualTo(new Fleet.Touch("before", 1));
  }

  private static Lane forgotten(Lane lane) {
    return named(lane.name(), List.of());
  }

  private static Lane named(String name, List<Change> ended) {
    return new Lane(
        name,
        null,
        null,
        List.of(),
        ended,
        List.of(),
        Holds.NONE,
        false,
        false,
        List.of(),
        Map.of(JOB, Lab.START));
  }

  private static Change at(Change change, long enteredAt) {
    return new Change(
        change.id(),
        change.job(),
        change.recommendation(),
        change.plan(),
        change.approvedBy(),
        change.state(),
        enteredAt,
        change.deadline(),
        change.reason(),
        change.armed(),
        change.score());
  }
}
