package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.benchmarks.lab.scenario.States;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.explain.ChangeView;
import io.flinksustain.explain.Wording;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All that was said about changes; safe to use from several threads. */
public final class ChangeLog {
  private final List<Recommendation> recommendations = new ArrayList<>();
  private final Map<String, List<ChangeEvent>> changes = new LinkedHashMap<>();

  /**
   * In the order in which they were heard, and made late: what a change costs may come after it.
   */
  private final List<Supplier<Moment>> moments = new ArrayList<>();

  /** Takes a recommendation, of which a change may come. */
  synchronized void accept(Recommendation recommendation) {
    recommendations.add(recommendation);
  }

  /** Takes an entry of the log of changes. */
  public synchronized void accept(ChangeEvent event) {
    List<ChangeEvent> events = changes.computeIfAbsent(event.change(), id -> new ArrayList<>());
    events.add(event);
    boolean isNew = events.size() == 1;
    moments.add(() -> moment(event, isNew));
  }

  private Moment moment(ChangeEvent event, boolean isNew) {
    ChangeView view = view(List.of(event));
    String what = States.word(event.verdict() == null ? event.state() : event.verdict());
    return new Moment(
        event.at(),
        event.job().jobName(),
        event.change(),
        what,
        isNew ? Wording.capital(view.turn()) + ". " + event.reason() : event.reason(),
        event.numbers(),
        isNew || event.state() == ChangeState.ACCEPTED ? view.cost() : CostEffect.UNKNOWN);
  }

  /** Takes a command. */
  public synchronized void accept(Command command) {
    String what = States.word(command.action()).replace('_', ' ');
    String settings =
        String.join(
            ", ",
            command.settings().stream()
                .map(s -> s.knob() + " from " + s.expected() + " to " + s.value())
                .toList());
    JobRef job = command.job();
    Moment moment =
        Moment.of(command.at(), job.jobName(), command.change(), "command", what + ": " + settings);
    moments.add(() -> moment);
  }

  /** Takes what became of a command. */
  public synchronized void accept(Outcome outcome) {
    Moment moment =
        Moment.of(
            outcome.at(),
            outcome.job().jobName(),
            outcome.change(),
            States.word(outcome.result()),
            outcome.actuator() + ": " + outcome.reason());
    moments.add(() -> moment);
  }

  /** All moments by their time. */
  public List<Moment> moments() {
    return heardSince(0).stream().sorted(Comparator.comparingLong(Moment::at)).toList();
  }

  /** Those that were heard after the first so many, in the order in which they were heard. */
  public synchronized List<Moment> heardSince(int first) {
    return moments.stream().skip(first).map(Supplier::get).toList();
  }

  /** All changes in the order in which they were proposed. */
  public synchronized List<ChangeView> changes() {
    return changes.values().stream().map(this::view).toList();
  }

  /** The states in which those changes of a job stand that were begun, in order. */
  public List<String> endsOf(String job) {
    return changes().stream()
        .filter(change -> change.begun() && change.last().job().jobName().equals(job))
        .map(change -> States.word(change.last().state()))
        .toList();
  }

  private ChangeView view(List<ChangeEvent> events) {
    return ChangeView.of(events, recommendations);
  }
}
