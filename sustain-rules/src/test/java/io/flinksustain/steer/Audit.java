package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Setting;
import io.flinksustain.policy.Mode;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.TurnOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Holds every step of a lane against what must always be true. */
final class Audit implements Consumer<Step> {
  private final DrivenLane driven;
  private final Map<String, ChangeState> states = new HashMap<>();
  private final Map<String, Command> applied = new HashMap<>();

  Audit(DrivenLane driven) {
    this.driven = driven;
  }

  @Override
  public void accept(Step step) {
    step.events().forEach(this::movesAreLegal);
    step.commands().forEach(command -> sent(command, step));
    atMostOneIsInFlight(step);
    staysSmall(step.lane());
  }

  private void movesAreLegal(ChangeEvent event) {
    ChangeState before = states.put(event.change(), event.state());
    if (before == null) {
      assertThat(event.state()).isEqualTo(ChangeState.PROPOSED);
    } else if (before != event.state()) {
      assertThat(ChangeMove.values())
          .as("from %s to %s", before, event.state())
          .anyMatch(
              move -> Moves.after(before, move).filter(to -> to == event.state()).isPresent());
    }
  }

  private void sent(Command command, Step step) {
    nothingIsStopped(command, step.lane());
    if (command.action() == Action.APPLY) {
      assertThat(applied.put(command.change(), command)).isNull();
      mayBegin(step.lane().inFlight(), command, step.lane());
      wasNotInVain(step.lane().inFlight(), step);
    } else {
      List<Setting> back =
          applied.get(command.change()).settings().stream().map(Setting::reversed).toList();
      assertThat(command.settings()).isEqualTo(back);
    }
  }

  /** What a person ordered after a stop goes out all the same. */
  private void nothingIsStopped(Command command, Lane lane) {
    assertThat(lane.byOrder() || lane.holds().stop(command.job().key()).isEmpty()).isTrue();
  }

  private void mayBegin(Change change, Command apply, Lane lane) {
    assertThat(change.armed().apply()).isEqualTo(apply);
    isAllowed(change, lane);
    isKnownWell(driven.site.baseline(apply.job()));
    goesTheRightWay(change.recommendation(), apply.settings().get(0));
  }

  private void isAllowed(Change change, Lane lane) {
    Policy policy = driven.site.policy(change.job());
    Mode mode = policy.mode(change.recommendation().knob()).value();
    assertThat(mode).isNotEqualTo(Mode.ADVISE);
    assertThat(mode == Mode.AUTO || change.approvedBy().equals("ann")).isTrue();
    assertThat(driven.site.open).isTrue();
    assertThat(lane.holds().of(change.jobKey(), driven.now)).isEmpty();
    assertThat(lane.begun().stream().filter(at -> at >= driven.now - driven.now % Lab.DAY))
        .hasSizeLessThanOrEqualTo((int) policy.get(TurnOptions.CHANGES_PER_DAY).value().value());
    assertThat(lane.blocked()).isFalse();
  }

  private void wasNotInVain(Change change, Step step) {
    AdviceMemory before = driven.site.memory(change.job());
    AdviceMemory now = step.memories().getOrDefault(change.jobKey(), before);
    assertThat(now.tried().failure(change.recommendation().attempt())).isEmpty();
  }

  private void isKnownWell(Baseline baseline) {
    assertThat(baseline.last().complete()).isTrue();
    assertThat(baseline.last().calm()).isTrue();
    assertThat(driven.now - baseline.last().end())
        .isLessThanOrEqualTo(driven.site.lane.evidenceMs());
    assertThat(baseline.at(baseline.last().figures().load(), Lab.TRIAL.baselineWindows()))
        .isPresent();
  }

  private static void goesTheRightWay(Recommendation r, Setting setting) {
    double current = Double.parseDouble(r.current());
    double proposed = Double.parseDouble(r.proposed());
    double value = Double.parseDouble(setting.value());
    assertThat(setting.expected()).isEqualTo(r.current());
    assertThat(value).isNotEqualTo(current);
    assertThat(value).isBetween(Math.min(current, proposed), Math.max(current, proposed));
    assertThat(Math.abs(value - current)).isLessThanOrEqualTo(Math.max(1, 0.35 * current));
  }

  private void atMostOneIsInFlight(Step step) {
    long armed = states.values().stream().filter(ChangeState::isInFlight).count();
    assertThat(armed).isLessThanOrEqualTo(1).isEqualTo(step.lane().inFlight() == null ? 0 : 1);
    assertThat(step.commands()).hasSizeLessThanOrEqualTo(2);
  }

  private static void staysSmall(Lane lane) {
    assertThat(lane.waiting()).hasSizeLessThanOrEqualTo(Lane.WAITING);
    assertThat(lane.waiting()).extracting(Change::jobKey).doesNotHaveDuplicates();
    assertThat(lane.ended()).hasSizeLessThanOrEqualTo(Lane.ENDED);
    assertThat(lane.toRevert()).hasSizeLessThanOrEqualTo(Lane.ENDED);
  }

  /** In the end whatever was begun was taken back, or came to an end that needs none. */
  void everyRollBackHasFiredOrIsDisarmed() {
    List<String> back = driven.rolledBack().stream().map(Command::change).toList();
    for (String change : applied.keySet()) {
      assertThat(back.contains(change) || isDisarmed(states.get(change)))
          .as("change %s is %s", change, states.get(change))
          .isTrue();
    }
  }

  private static boolean isDisarmed(ChangeState state) {
    return Arrays.asList(ChangeState.ACCEPTED, ChangeState.FAILED, ChangeState.HANDED_OVER)
        .contains(state);
  }
}
