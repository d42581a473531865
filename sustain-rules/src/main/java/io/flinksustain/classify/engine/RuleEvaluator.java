package io.flinksustain.classify.engine;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Hold;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RuleStatus;
import java.util.List;
import java.util.Map;

/** Evaluates every rule of a pack for every subject of a window. */
final class RuleEvaluator {
  private final List<RuleMachine> machines;
  private final Map<String, Long> durations;

  RuleEvaluator(RulePack pack, ClassifySettings settings) {
    this.machines =
        pack.rules().stream()
            .filter(rule -> rule.status() != RuleStatus.RETIRED)
            .map(RuleMachine::new)
            .toList();
    this.durations = settings.durations();
  }

  Findings evaluate(ClassifyState before, Observation seen) {
    Memory memory = Memory.of(before);
    Subjects subjects = new Subjects(seen);
    Findings findings = new Findings();
    for (RuleMachine machine : machines) {
      Rule rule = machine.rule();
      Map<String, RuleState> states = memory.of(rule);
      Hold.Span span = rule.hold().span(durations, seen.length());
      Evaluation evaluation = new Evaluation(machine, span, elapsed(before.lastEnd(), seen), seen);
      for (Features features : subjects.of(rule.level(), states.keySet())) {
        evaluation.judge(features, states.get(features.scene().subject().id()), findings);
      }
    }
    return findings;
  }

  /** The end of a job is like an eternity in which nothing was known: every symptom ends. */
  private static long elapsed(long lastEnd, Observation seen) {
    if (seen.hasEnded()) {
      return Long.MAX_VALUE;
    }
    return lastEnd == 0 ? 1 : Math.max(1, (seen.window().end() - lastEnd) / seen.length());
  }
}
