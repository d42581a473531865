package io.flinksustain.classify.engine;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Condition;
import io.flinksustain.classify.rule.Hold;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RuleStatus;
import io.flinksustain.classify.rule.Verdict;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluates every rule of a pack for every subject of a window. */
final class RuleEvaluator {
  private final List<Rule> rules;
  private final ClassifySettings settings;

  RuleEvaluator(RulePack pack, ClassifySettings settings) {
    this.rules = pack.rules().stream().filter(r -> r.status() != RuleStatus.RETIRED).toList();
    this.settings = settings;
  }

  List<Finding> evaluate(ClassifyState before, Observation seen) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      Set<String> remembered = remembered(rule, before);
      for (Subject subject : Subjects.of(rule.level(), seen.scene(), remembered)) {
        findings.add(evaluate(rule, subject, before, seen));
      }
    }
    return findings;
  }

  private static Set<String> remembered(Rule rule, ClassifyState before) {
    return before.rules().keySet().stream()
        .filter(key -> RuleKey.rule(key).equals(rule.id()))
        .map(RuleKey::subject)
        .collect(Collectors.toSet());
  }

  private Finding evaluate(Rule rule, Subject subject, ClassifyState before, Observation seen) {
    Features features = new Features(seen.scene().at(subject), rule.level());
    RuleState old = stateOf(rule, subject, before.rules());
    Tick tick = tick(rule, features, before.lastEnd(), seen);
    RuleState state = new RuleMachine(rule).advance(old, tick);
    return new Finding(rule, subject, features, tick.when(), tick.span(), old, state);
  }

  private static RuleState stateOf(Rule rule, Subject subject, Map<String, RuleState> states) {
    RuleState state = states.get(RuleKey.of(rule.id(), subject.id()));
    return state == null || !state.ruleHash().equals(rule.hash())
        ? RuleState.fresh(rule.hash())
        : state;
  }

  private Tick tick(Rule rule, Features features, long lastEnd, Observation seen) {
    JobWindow window = seen.window();
    long length = window.end() - window.start();
    Hold.Span span = rule.hold().span(settings.durations(), length);
    Verdict when = test(rule, rule.when(), features, seen);
    boolean clear =
        rule.clearWhen() != null && test(rule, rule.clearWhen(), features, seen).isTrue();
    List<Verdict> after =
        rule.after().stream().map(step -> test(rule, step, features, seen)).toList();
    return new Tick(window.start(), window.end(), elapsed(lastEnd, seen), span, when, clear, after);
  }

  /** The end of a job is like an eternity in which nothing was known: every symptom ends. */
  private static long elapsed(long lastEnd, Observation seen) {
    JobWindow window = seen.window();
    if (seen.hasEnded()) {
      return Long.MAX_VALUE;
    }
    long length = window.end() - window.start();
    return lastEnd == 0 ? 1 : Math.max(1, (window.end() - lastEnd) / length);
  }

  private static Verdict test(Rule rule, Condition condition, Features features, Observation seen) {
    boolean asleep = rule.steady() || seen.hasEnded();
    return asleep && seen.disturbance().isPresent()
        ? Verdict.unknown(List.of(seen.disturbance().get()))
        : condition.test(features);
  }
}
