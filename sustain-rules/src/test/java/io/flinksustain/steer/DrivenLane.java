package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.classify.Alert;
import io.flinksustain.policy.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;

/** A lane with a clock: hands it what comes, fires its timers, and keeps what it sent. */
final class DrivenLane {
  final FakeSite site = new FakeSite();
  final Steering steering = new Steering(site);
  final List<Command> commands = new ArrayList<>();
  final List<ChangeEvent> events = new ArrayList<>();
  final List<Alert> alerts = new ArrayList<>();

  /** What those hear who read recommendations. */
  final List<Recommendation> recommendations = new ArrayList<>();

  Lane lane = Lane.empty("eu1/payments");
  long now = Lab.START;
  long nextTimer = Long.MAX_VALUE;

  /** Sees each step before it is taken. */
  Consumer<Step> witness = step -> {};

  Step take(Step step) {
    assertThat(step.nextTimer()).isGreaterThan(now);
    witness.accept(step);
    lane = step.lane();
    site.fleet.take(lane);
    commands.addAll(step.commands());
    events.addAll(step.events());
    alerts.addAll(step.alerts());
    recommendations.addAll(step.recommendations());
    site.memories.putAll(step.memories());
    nextTimer = step.nextTimer();
    return step;
  }

  void policy(String job, String fields) {
    site.policy(job, "", fields);
  }

  void hear(Recommendation recommendation) {
    take(steering.on(lane, recommendation, now));
  }

  void order(Function<Control.By, Control> order) {
    take(steering.on(lane, order.apply(new Control.By("ann", now)), now));
  }

  void hear(Vitals vitals) {
    Baseline known = steering.learn(vitals);
    site.baselines.put(vitals.job().key(), known);
    take(steering.on(lane, vitals, now));
  }

  /** The actuator answers a command. */
  void answer(Command command, Result result) {
    take(steering.on(lane, outcome(command, result), now));
  }

  Outcome outcome(Command command, Result result) {
    return new Outcome(
        command.id(),
        command.change(),
        command.action(),
        command.job(),
        result,
        "It is " + result + ".",
        List.of(),
        "fake",
        now);
  }

  /** Time passes without a word; timers fire when they are due. */
  void pass(long ms) {
    long until = now + ms;
    while (nextTimer <= until) {
      now = Math.max(now, nextTimer);
      take(steering.onTimer(lane, now));
    }
    now = until;
  }

  /** So many minutes pass, at the end of each of which a window is heard. */
  void minutes(int count, LongFunction<Vitals> window) {
    for (int i = 0; i < count; i++) {
      pass(Lab.MINUTE);
      hear(window.apply(now));
    }
  }

  void calmMinutes(String job, int count) {
    minutes(count, end -> Lab.calm(job, end));
  }

  Command last() {
    return commands.get(commands.size() - 1);
  }

  List<Command> applied() {
    return commands.stream().filter(c -> c.action() == Action.APPLY).toList();
  }

  List<Command> rolledBack() {
    return commands.stream().filter(c -> c.action() == Action.ROLL_BACK).toList();
  }

  ChangeState state() {
    return lane.inFlight() == null ? lane.ended().get(0).state() : lane.inFlight().state();
  }

  /** A job that is known well enough, with a change that is out. */
  static DrivenLane applying(String job, int current, int proposed) {
    DrivenLane driven = new DrivenLane();
    driven.policy(job, Lab.policy(Mode.AUTO));
    driven.calmMinutes(job, 3);
    driven.hear(Lab.parallelism(job, current, proposed, driven.now));
    return driven;
  }

  /** The same with the command in effect. */
  static DrivenLane settling(String job, int current, int proposed) {
    DrivenLane driven = applying(job, current, proposed);
    driven.answer(driven.last(), Result.APPLIED);
    return driven;
  }

  /** The same after the job came to rest. */
  static DrivenLane observing(String job, int current, int proposed) {
    DrivenLane driven = settling(job, current, proposed);
    driven.calmMinutes(job, 2);
    return driven;
  }

  /** Parallelism 4 became 5, 6 and so on, step by step. */
  static DrivenLane accepted(int changes) {
    DrivenLane driven = DrivenLane.settling("fraud", 4, 5);
    driven.calmMinutes("fraud", 25);
    for (int from = 5; from < 4 + changes; from++) {
      driven.hear(Lab.parallelism("fraud", from, from + 1, driven.now));
      driven.answer(driven.last(), Result.APPLIED);
      driven.calmMinutes("fraud", 25);
    }
    assertThat(driven.lane.ended()).extracting(Change::state).containsOnly(ChangeState.ACCEPTED);
    return driven;
  }

  /** A change that should be taken back, while everything is stopped. */
  static DrivenLane stoppedAndHarmed() {
    DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.minutes(1, end -> Lab.restarting("fraud", end, 9, 0, 0));
    return driven;
  }

  /** A job that is known well enough, and automatic. */
  static DrivenLane ready() {
    DrivenLane driven = new DrivenLane();
    driven.policy("fraud", Lab.policy(Mode.AUTO));
    driven.calmMinutes("fraud", 3);
    return driven;
  }
}
