package io.flinksustain.codec;

import io.flinksustain.advise.Conditions;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Evidence;
import io.flinksustain.steer.Armed;
import io.flinksustain.steer.Autoscaled;
import io.flinksustain.steer.Band;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.Change;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Figure;
import io.flinksustain.steer.Figures;
import io.flinksustain.steer.Harm;
import io.flinksustain.steer.Hold;
import io.flinksustain.steer.Holds;
import io.flinksustain.steer.Lane;
import io.flinksustain.steer.Observation;
import io.flinksustain.steer.Plan;
import io.flinksustain.steer.Scope;
import io.flinksustain.steer.Score;
import io.flinksustain.steer.SteerInput;
import io.flinksustain.steer.Trial;
import io.flinksustain.steer.Verdict;
import io.flinksustain.steer.Vitals;
import java.util.List;
import java.util.Map;

/** The part of {@link Examples} that steering has to do with. */
final class SteerExamples {
  static final String NO_ROOM = "No node has room for fraud-tm-2: 0/3 nodes are available";
  private static final long NOW = 1_760_000_000_000L;
  private static final Setting SETTING = new Setting("parallelism", Examples.VERTEX, "4", "5");
  private static final Control.By ANN = new Control.By("ann", NOW);
  private static final List<Long> KILLED = List.of(NOW - 61_000, NOW - 90_000);

  private SteerExamples() {}

  static Command apply() {
    return command("c0ffee/apply", Action.APPLY, SETTING);
  }

  private static Command command(String id, Action action, Setting setting) {
    return new Command(id, "c0ffee", action, Examples.JOB, List.of(setting), NOW, NOW + 600_000);
  }

  static Outcome outcome() {
    return new Outcome(
        "c0ffee/apply",
        "c0ffee",
        Action.APPLY,
        Examples.JOB,
        Result.UNAVAILABLE,
        "The JobManager did not answer.",
        List.of(SETTING),
        "flink-rest",
        NOW + 1);
  }

  static Control order() {
    return order(new Control.By("ann", NOW, "too close to the release"));
  }

  static Control orderWithoutReason() {
    return order(ANN);
  }

  private static Control order(Control.By by) {
    return new Control.Snooze(by, Scope.ofJob("eu1/payments", Examples.JOB.key()), NOW + 5);
  }

  static List<Control> orders() {
    Scope lane = Scope.ofLane("eu1/payments");
    return List.of(
        order(),
        new Control.Approve(ANN, lane, "c0ffee"),
        new Control.Reject(ANN, lane, "c0ffee"),
        new Control.Pause(ANN, lane),
        new Control.Resume(ANN, Scope.EVERYTHING),
        new Control.StopAll(ANN, Scope.EVERYTHING),
        new Control.RevertAll(ANN, lane));
  }

  static ChangeEvent event() {
    return new ChangeEvent(
        "c0ffee",
        Examples.JOB,
        "cpu-bound-operator",
        "parallelism",
        Examples.VERTEX,
        "4",
        "5",
        ChangeState.OBSERVING,
        NOW,
        Verdict.FAIL,
        "Worse than before at this load: lag.",
        List.of(new Evidence("after.lag", 12.5, "s")));
  }

  static SteerInput input(Map<String, String> annotations) {
    return SteerInput.of(vitals(NO_ROOM, KILLED), annotations);
  }

  static SteerInput oldInput(Map<String, String> annotations) {
    return SteerInput.of(vitals("", List.of()), annotations);
  }

  static List<SteerInput> inputs() {
    return List.of(
        oldInput(Map.of()),
        input(null),
        SteerInput.of(outcome()),
        SteerInput.of(Examples.recommendation(Examples.COST, Examples.CONDITIONS)));
  }

  private static Vitals vitals(String unplaced, List<Long> killed) {
    return new Vitals(
        Examples.JOB,
        NOW - 60_000,
        NOW,
        true,
        false,
        figures(),
        1,
        2,
        3,
        4,
        Autoscaled.YES,
        unplaced,
        killed);
  }

  private static Figures figures() {
    return new Figures(Map.of(Figure.LOAD, 1234.5, Figure.LAG, 0.25, Figure.CPU, 1 / 3.0));
  }

  static Baseline baseline() {
    return baseline(NO_ROOM, KILLED);
  }

  static Baseline oldBaseline() {
    return baseline("", List.of());
  }

  private static Baseline baseline(String unplaced, List<Long> killed) {
    List<Band> bands = List.of(new Band(figures(), 7, NOW));
    return new Baseline(4, NOW - 120_000, bands, vitals(unplaced, killed));
  }

  /** With recommendations that rest on these conditions. */
  static Lane lane(Conditions conditions) {
    return lane(conditions, baseline(), new Harm(NOW - 3, 1, 2, 4, 3), true);
  }

  /** The same without what says that a command was not begun. */
  static Lane begunLane(Conditions conditions) {
    return lane(conditions, baseline(), new Harm(NOW - 3, 1, 2, 4, 3), false);
  }

  /** The same, and without what Kubernetes tells of pods. */
  static Lane oldLane(Conditions conditions) {
    return lane(conditions, oldBaseline(), new Harm(0, 1, 2, 0, 3), false);
  }

  private static Lane lane(Conditions conditions, Baseline before, Harm harm, boolean unbegun) {
    return new Lane(
        "eu1/payments",
        change(ChangeState.ROLLING_BACK, conditions, armed(unbegun)),
        new Trial(
            before, figures(), NOW, NOW + 1, harm, new Observation(NOW, Figures.NONE, 0, 1), true),
        List.of(change(ChangeState.APPROVED, conditions, null)),
        List.of(change(ChangeState.REJECTED, conditions, null)),
        List.of(change(ChangeState.ACCEPTED, conditions, armed(false))),
        new Holds(
            Map.of(
                "",
                new Hold("Stopped by ann.", Long.MAX_VALUE, NOW - 1, true),
                "a/b/c",
                new Hold("Snoozed.", NOW, NOW - 2, false))),
        true,
        true,
        List.of(NOW - 5, NOW),
        Map.of(Examples.JOB.key(), NOW, "a/b/c", NOW - 7));
  }

  private static Armed armed(boolean unbegun) {
    Command back = command("c0ffee/roll-back/2", Action.ROLL_BACK, SETTING.reversed());
    return new Armed(apply(), back, 2, true, unbegun);
  }

  private static Change change(ChangeState state, Conditions conditions, Armed armed) {
    Plan plan = armed == null ? new Plan(null, false, "For a person.") : plan();
    return new Change(
        "c0ffee",
        Examples.JOB,
        Examples.recommendation(Examples.COST, conditions),
        plan,
        "ann",
        state,
        NOW,
        Long.MAX_VALUE,
        "Silence.",
        armed,
        new Score(-1, 1, 2, 3));
  }

  private static Plan plan() {
    return new Plan(SETTING, true, "");
  }
}
