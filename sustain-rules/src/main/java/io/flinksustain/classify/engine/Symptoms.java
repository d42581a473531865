package io.flinksustain.classify.engine;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RuleStatus;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns changes of phase into symptoms: one when it begins, one when it ends. */
final class Symptoms {
  private final RulePack pack;

  Symptoms(RulePack pack) {
    this.pack = pack;
  }

  List<Symptom> changes(ClassifyState before, List<Finding> findings, JobWindow window) {
    Map<String, RuleState> gone =
        before.rules().isEmpty() ? Map.of() : new TreeMap<>(before.rules());
    List<Symptom> symptoms = new ArrayList<>();
    for (Finding finding : findings) {
      if (!gone.isEmpty()) {
        forget(finding, gone);
      }
      if (finding.before().phase().present() != finding.state().phase().present()) {
        symptoms.add(changed(finding, window));
      }
    }
    List<Symptom> all = new ArrayList<>();
    gone.forEach((key, state) -> withdraw(key, state, window, all));
    all.addAll(symptoms);
    return all;
  }

  private static void forget(Finding finding, Map<String, RuleState> gone) {
    String key = RuleKey.of(finding.rule().id(), finding.subject().id());
    RuleState old = gone.get(key);
    if (old != null && old.rule().hash().equals(finding.rule().hash())) {
      gone.remove(key);
    }
  }

  private static Symptom changed(Finding finding, JobWindow window) {
    boolean firing = finding.state().phase().present();
    RuleState run = firing ? finding.state() : finding.before();
    Rule rule = finding.rule();
    return new Symptom(
        window.job(),
        rule.id(),
        rule.hash(),
        rule.status() == RuleStatus.TRIAL,
        firing,
        rule.severity(),
        finding.subject(),
        run.since(),
        window.end(),
        finding.features().evidence(rule.evidence()),
        rule.cause(),
        rule.runbook());
  }

  /** A symptom ends as well when its rule was changed or removed, or its subject is gone. */
  private void withdraw(String key, RuleState state, JobWindow window, List<Symptom> symptoms) {
    if (state.phase().present()) {
      String id = RuleKey.rule(key);
      RuleMark was = state.rule();
      Rule rule = pack.rule(id).orElse(null);
      symptoms.add(
          new Symptom(
              window.job(),
              id,
              was.hash(),
              was.trial(),
              false,
              was.severity(),
              subject(RuleKey.subject(key), was),
              state.since(),
              window.end(),
              List.of(),
              rule == null ? "the rule was removed" : rule.cause(),
              rule == null ? "" : rule.runbook()));
    }
  }

  private static Subject subject(String id, RuleMark was) {
    return id.isEmpty() ? Subject.JOB : new Subject(was.level().kind(), id, id, -1);
  }
}
