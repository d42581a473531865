package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.chaos.check.History;
import io.flinksustain.benchmarks.chaos.check.Invariants;
import io.flinksustain.benchmarks.chaos.check.Violation;
import io.flinksustain.benchmarks.lab.ControlTopic;
import io.flinksustain.benchmarks.lab.RunFiles;
import io.flinksustain.benchmarks.lab.Terminal;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import io.flinksustain.steer.ChangeEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.IsolationLevel;

/** One run, from the first process to the report. */
final class ChaosRun {
  /** Of each round, so that a run that hits nothing comes to an end. */
  private static final int MOST_TRIES = 3;

  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Scenario scenario;
  private final ChaosOptions options;
  private final Invariants invariants;
  private final Terminal terminal;
  private final RunFiles files;
  private final Tally tally = new Tally();
  private final Deck deck;
  private final long start = System.nanoTime();

  ChaosRun(Scenario scenario, ChaosOptions options, Invariants invariants, Terminal terminal) {
    this.scenario = scenario;
    this.options = options;
    this.invariants = invariants;
    this.terminal = terminal;
    files = new RunFiles(options.home());
    deck = new Deck(options.seed());
  }

  /** Runs it; gives whether all held. */
  boolean run() {
    terminal.say("logs", files.run().toString());
    try (Site site = new Site(scenario, files)) {
      startAndPlay(site);
    } finally {
      files.clear();
      conclude();
    }
    return tally.findings().isEmpty();
  }

  private void startAndPlay(Site site) {
    try {
      site.start(terminal);
      play(site);
    } catch (LabException e) {
      // Whoever was interrupted still waits for the end of the processes.
      if (Thread.interrupted()) {
        terminal.say("stopping", "");
      }
      throw e;
    }
  }

  private void play(Site site) {
    Set<Heard.Place> heard;
    String kafka = site.bootstrapServers();
    try (Heard committed = new Heard(kafka, Site.PREFIX, IsolationLevel.READ_COMMITTED);
        Heard written = new Heard(kafka, Site.PREFIX, IsolationLevel.READ_UNCOMMITTED);
        ControlTopic person = new ControlTopic(kafka, Site.PREFIX)) {
      Round round = new Round(site, committed, written, person);
      Proposals proposals = new Proposals(site, committed, scenario.jobs());
      for (int i = 1; isToGoOn(i); i++) {
        play(i, round, proposals);
      }
      heard = committed.places();
    }
    compare(kafka, heard);
  }

  private boolean isToGoOn(int round) {
    return tally.struck() < options.rounds()
        && round <= MOST_TRIES * options.rounds()
        && (options.limit() == null || seconds() < options.limit().toSeconds());
  }

  private void play(int number, Round round, Proposals proposals) {
    long began = System.nanoTime();
    Strike strike = deck.draw();
    ChangeEvent proposed = proposals.await(strike.harmful());
    History history = round.play(proposed, strike);
    Path evidence = files.run().resolve(String.format(Locale.ROOT, "round-%03d.json", number));
    ChaosReport.write(evidence, history);
    List<Violation> violations = invariants.check(history);
    tally.add(number, history, violations, evidence.toString());
    if (history.blow() == null) {
      deck.putBack(strike);
    }
    say(number, history, violations, began);
    report(false);
    requireEnd(history);
    proposals.putBack(history.last());
  }

  private void say(int number, History history, List<Violation> violations, long began) {
    String blow =
        history.blow() == null
            ? "nothing was killed"
            : history.blow().victim().words() + " killed in " + history.blow().state();
    terminal.say(
        "round " + number,
        "%s: %s; %s: %s  %s (%d s)"
            .formatted(
                history.last().job().jobName(),
                blow,
                history.last().state(),
                history.last().reason(),
                violations.isEmpty() ? "ok" : "NOT OK: " + violations,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)));
  }

  /** A lane that is held by a change without an end begins no other. */
  private static void requireEnd(History history) {
    if (!history.last().state().isEnd()) {
      throw new LabException(
          "change %s does not end, and nothing else begins: the run breaks off"
              .formatted(history.last().change()));
    }
  }

  /** What was committed once is there for everybody, for ever. */
  private void compare(String kafka, Set<Heard.Place> heard) {
    Set<Heard.Place> lost = new HashSet<>(heard);
    try (Heard again = new Heard(kafka, Site.PREFIX, IsolationLevel.READ_COMMITTED)) {
      boolean isThere =
          Waiting.happens(
              AGAIN,
              List.of(),
              () -> {
                lost.removeAll(again.places());
                return lost.isEmpty();
              });
      if (!isThere) {
        blame(lost, heard.size());
      }
    }
  }

  private void blame(Set<Heard.Place> lost, int heard) {
    String what =
        "%d records of %d, such as %s, were not read a second time within %d s"
            .formatted(lost.size(), heard, lost.iterator().next(), AGAIN.toSeconds());
    tally.add(
        new Violation("what is committed stays", what, System.currentTimeMillis()),
        files.run().toString());
  }

  private void conclude() {
    if (tally.struck() + tally.missed() == 0) {
      return;
    }
    terminal.block(ChaosTable.lines(tally));
    report(tally.struck() >= options.rounds());
    terminal.say("report", options.json().toString());
  }

  private void report(boolean complete) {
    ChaosReport.of(tally, complete, options.seed(), seconds()).write(options.json());
  }

  private long seconds() {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }
}
