package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.replay.Decision;
import io.flinksustain.benchmarks.corpus.replay.SignalFamily;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Condition;
import io.flinksustain.classify.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plays a run that was diagnosed rightly again, with each family of signals withheld in turn. */
final class WithheldTrials {
  private final Replayed run;
  private final Label label;
  private final Phases phases;
  private final double minCompleteness;
  private final RulePack pack;
  private final List<Diagnosis> found;

  WithheldTrials(Replayed run, Label label, Phases phases, double minCompleteness, RulePack pack) {
    this.run = run;
    this.label = label;
    this.phases = phases;
    this.minCompleteness = minCompleteness;
    this.pack = pack;
    this.found = found();
  }

  List<Withheld> all() {
    return SignalFamily.all().stream().map(this::without).toList();
  }

  /** The diagnoses of the judged windows that named a cause, while nothing was withheld. */
  private List<Diagnosis> found() {
    return run.own().stream()
        .filter(d -> d.window().end() >= phases.judgedFrom() && d.window().end() <= phases.to())
        .map(Decision::diagnosis)
        .filter(diagnosis -> label.names(diagnosis.cause()))
        .toList();
  }

  private Withheld without(SignalFamily family) {
    List<Decision> decisions = run.without(family);
    Word verdict = verdict(phases.judged(Contender.SUSTAIN.track(decisions, pack)));
    boolean silent = verdict.abstains() || verdict.cause().equals(Diagnosis.HEALTHY);
    boolean right = label.names(verdict.cause());
    // Of two ills at once the other one may be found without it.
    boolean other = right && found.stream().noneMatch(d -> d.cause().equals(verdict.cause()));
    boolean needed = !other && isNeeded(decisions);
    return new Withheld(family, needed, verdict, !silent && !right);
  }

  private static Word verdict(List<Word> judged) {
    return judged.isEmpty()
        ? new Word(0, 0, Diagnosis.INSUFFICIENT_EVIDENCE, Places.NONE)
        : Majority.of(judged);
  }

  /** Whether the rule was undecided in most of the windows in which it had found the cause. */
  private boolean isNeeded(List<Decision> without) {
    Map<Long, Decision> byEnd =
        without.stream().collect(Collectors.toMap(d -> d.window().end(), Function.identity()));
    long unknown = found.stream().filter(d -> isUnknown(d, byEnd.get(d.at()))).count();
    return 2 * unknown > found.size();
  }

  private boolean isUnknown(Diagnosis before, Decision without) {
    Condition when = pack.rule(before.cause()).orElseThrow().when();
    return without == null
        || !when.test(Features.of(without.window(), before.subject(), minCompleteness)).isKnown();
  }
}
