package io.flinksustain.classify.engine;

import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.window.JobWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classifies one job, window by window: a pure function of the state and the window. */
public final class Classifier {
  private final ClassifySettings settings;
  private final RuleEvaluator evaluator;
  private final Symptoms symptoms;
  private final Diagnoser diagnoser;
  private final Wording wording;
  private final Ground ground;

  public Classifier(RulePack pack, ClassifySettings settings) {
    this.settings = settings;
    this.evaluator = new RuleEvaluator(pack, settings);
    this.symptoms = new Symptoms(pack);
    this.diagnoser = new Diagnoser(settings);
    this.wording = new Wording(pack, settings);
    this.ground = new Ground(settings.healthyWindows());
  }

  /** The state before the first window of a job. */
  public static ClassifyState initialState() {
    return ClassifyState.EMPTY;
  }

  /** Takes the next window of a job; one that is not newer than the last changes nothing. */
  public ClassifyResult step(ClassifyState before, JobWindow window) {
    if (window.end() <= before.lastEnd()) {
      return ClassifyResult.ignored(before);
    }
    Observation seen = Observation.of(window, settings, before.learnt());
    Findings findings = evaluator.evaluate(before, seen);
    Map<String, RuleState> rules = remembered(findings.notable(), window.end());
    List<Symptom> changes = symptoms.changes(before, findings.notable(), window);
    Judgement judgement = diagnoser.judge(before.verdict(), findings, seen);
    ClassifyState after =
        new ClassifyState(window.end(), rules, judgement.state(), seen.scene().learnt());
    boolean grounded = judgement.cause() == null || ground.holds(judgement.cause(), seen);
    return ClassifyResult.of(
        before, after, changes, grounded, () -> wording.diagnosis(judgement, findings));
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
