package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.advise.Adviser;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Alerting;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Classifies and advises one job, window by window, and keeps what was decided. */
final class JobDecisions {
  private final RulePack pack;
  private final Classifier classifier;
  private final Adviser adviser;
  private final List<Decision> decisions = new ArrayList<>();
  private ClassifyState state = Classifier.initialState();
  private JobHistory history = JobHistory.EMPTY;
  private Diagnosis last;
  private Recommendation open;

  JobDecisions(RulePack pack, Classifier classifier, Adviser adviser) {
    this.pack = pack;
    this.classifier = classifier;
    this.adviser = adviser;
  }

  void window(JobWindow window) {
    ClassifyResult result = classifier.step(state, window);
    state = result.state();
    result.diagnosis().ifPresent(now -> conclude(now, window, result));
  }

  List<Decision> all() {
    return List.copyOf(decisions);
  }

  private void conclude(Diagnosis now, JobWindow window, ClassifyResult result) {
    var advice = pack.rule(now.cause()).filter(rule -> result.isGrounded()).map(Rule::advice);
    Diagnosed finding = new Diagnosed(now, window, advice.orElse(null), state.learnt());
    history = adviser.learn(finding, history);
    Optional<Recommendation> said = result.isForAdviser() ? advise(finding) : Optional.empty();
    decisions.add(new Decision(window, now, said, alerts(result.symptoms(), now)));
    last = now;
  }

  private Optional<Recommendation> advise(Diagnosed finding) {
    Optional<Recommendation> said = adviser.advise(finding, open, history);
    said.ifPresent(word -> open = word.open() ? word : null);
    return said;
  }

  private List<Alert> alerts(List<Symptom> symptoms, Diagnosis now) {
    List<Alert> alerts = new ArrayList<>();
    symptoms.forEach(symptom -> Alerting.of(symptom).ifPresent(alerts::add));
    alerts.addAll(Alerting.of(last, now));
    return alerts;
  }
}
