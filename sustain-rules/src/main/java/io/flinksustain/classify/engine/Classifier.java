package io.flinksustain.classify.engine;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.window.JobWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Classifies one job, window by window: a pure function of the state and the window. */
public final class Classifier {
  private final ClassifySettings settings;
  private final RuleEvaluator evaluator;
  private final Symptoms symptoms;
  private final Diagnoser diagnoser;

  public Classifier(RulePack pack, ClassifySettings settings) {
    this.settings = settings;
    this.evaluator = new RuleEvaluator(pack, settings);
    this.symptoms = new Symptoms(pack);
    this.diagnoser = new Diagnoser(pack, settings);
  }

  /** The state before the first window of a job. */
  public static ClassifyState initialState() {
    return ClassifyState.EMPTY;
  }

  /** Takes the next window of a job; one that is not newer than the last changes nothing. */
  public ClassifyResult step(ClassifyState before, JobWindow window) {
    if (window.end() <= before.lastEnd()) {
      return new ClassifyResult(before, List.of(), Optional.empty());
    }
    Observation observation = Observation.of(window, settings);
    List<Finding> findings = evaluator.evaluate(before, observation);
    Map<String, RuleState> rules = remembered(findings, window.end());
    List<Symptom> changes = symptoms.changes(before, findings, window);
    Diagnoser.Result verdict = diagnoser.diagnose(before.verdict(), findings, observation);
    ClassifyState after = new ClassifyState(window.end(), rules, verdict.state());
    Diagnosis diagnosis = verdict.diagnosis();
    return new ClassifyResult(after, changes, Optional.of(diagnosis));
  }

  private static Map<String, RuleState> remembered(List<Finding> findings, long end) {
    Map<String, RuleState> rules = new HashMap<>();
    for (Finding finding : findings) {
      if (!RuleMachine.isTrivial(finding.state(), end)) {
        rules.put(RuleKey.of(finding.rule().id(), finding.subject().id()), finding.state());
      }
    }
    return rules;
  }
}
