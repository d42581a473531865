package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Several lanes with a clock, and a policy that may move a job from one to another. */
final class DrivenFleet {
  final FakeSite site = new FakeSite();
  final Steering steering = new Steering(site);
  final List<Command> commands = new ArrayList<>();
  final List<ChangeEvent> events = new ArrayList<>();

  /** The lane that each change was begun in, by its id. */
  final Map<String, String> begunIn = new HashMap<>();

  long now = Lab.START;

  /** Sees each step before it is taken. */
  Consumer<Step> witness = step -> {};

  private final Map<String, Long> timers = new TreeMap<>();

  /** The policy of a job is this, and its lane that, from now on. */
  void policy(String job, String lane, String fields) {
    site.policy(job, lane, fields);
  }

  void take(Step step) {
    assertThat(step.nextTimer()).isGreaterThan(now);
    witness.accept(step);
    site.fleet.take(step.lane());
    step.commands().stream()
        .filter(command -> command.action() == Action.APPLY)
        .forEach(command -> begunIn.put(command.change(), step.lane().name()));
    commands.addAll(step.commands());
    events.addAll(step.events());
    timers.put(step.lane().name(), Math.min(step.nextTimer(), now + Lab.MINUTE));
  }

  void hear(Recommendation r) {
    take(steering.on(lane(site.policy(r.job()).lane()), r, now));
  }

  void hear(Vitals vitals) {
    site.baselines.put(vitals.job().key(), steering.learn(vitals));
    take(steering.on(watcher(vitals.job().deployment()), vitals, now));
  }

  void answer(Command command, Result result) {
    Outcome outcome =
        new Outcome(
            command.id(),
            command.change(),
            command.action(),
            command.job(),
            result,
            "It is " + result + ".",
            List.of(),
            "fake",
            now);
    take(steering.on(watcher(command.job().deployment()), outcome, now));
  }

  void order(Function<Control.By, Control> order) {
    Control given = order.apply(new Control.By("ann", now));
    site.fleet.names(given).forEach(name -> take(steering.on(lane(name), given, now)));
  }

  Lane lane(String name) {
    return site.fleet.lane(name);
  }

  private Lane watcher(String job) {
    return lane(site.fleet.watcher(Lab.job(job), site.policy(Lab.job(job))));
  }

  /** Time passes without a word; timers fire when they are due. */
  void pass(long ms) {
    long until = now + ms;
    while (nextTimer() <= until) {
      now = Math.max(now, nextTimer());
      for (String name : List.copyOf(timers.keySet())) {
        if (timers.get(name) <= now) {
          fire(name);
        }
      }
    }
    now = until;
  }

  private void fire(String name) {
    timers.remove(name);
    if (site.fleet.knows(name)) {
      take(steering.onTimer(lane(name), now));
    }
  }

  private long nextTimer() {
    return timers.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
  }

  void calmMinutes(String job, int count) {
    for (int i = 0; i < count; i++) {
      pass(Lab.MINUTE);
      hear(Lab.calm(job, now));
    }
  }

  Command last() {
    return commands.get(commands.size() - 1);
  }

  List<Command> all(Action action) {
    return commands.stream().filter(command -> command.action() == action).toList();
  }
}
