package io.flinksustain.classify.test;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import java.util.ArrayList;
import java.util.List;

/** Plays the windows of one case and compares what happens with what is expected. */
final class CasePlayer {
  private final Rule rule;
  private final RuleTestCase test;
  private final Classifier classifier;
  private final List<Expectation> seen = new ArrayList<>();
  private Diagnosis last;

  CasePlayer(RulePack pack, Rule rule, RuleTestCase test) {
    this.rule = rule;
    this.test = test;
    this.classifier = new Classifier(pack, test.settings());
  }

  RuleTestResult play(String file) {
    WindowMaker windows = new WindowMaker(test);
    ClassifyState state = ClassifyState.EMPTY;
    for (int number = 0; number < test.windows(); number++) {
      ClassifyResult result = classifier.step(state, windows.window(number));
      state = result.state();
      last = result.diagnosis().orElse(last);
      note(result, number + 1);
    }
    return new RuleTestResult(file, rule.id(), test.name(), failures());
  }

  private void note(ClassifyResult result, int window) {
    result.symptoms().stream()
        .filter(symptom -> symptom.rule().equals(rule.id()))
        .map(symptom -> new Expectation(window, symptom.firing(), name(symptom.subject())))
        .forEach(seen::add);
  }

  private static String name(Subject subject) {
    return subject.id().isEmpty() ? "job" : subject.name();
  }

  private List<String> failures() {
    List<String> failures = new ArrayList<>();
    test.expect().stream()
        .filter(change -> !seen.contains(change))
        .forEach(change -> failures.add("expected, and did not happen: " + change));
    seen.stream()
        .filter(change -> !test.expect().contains(change))
        .forEach(change -> failures.add("happened, and was not expected: " + change));
    String verdict = last == null ? "none" : verdict(last);
    if (!test.diagnosis().isEmpty() && !test.diagnosis().equals(verdict)) {
      failures.add(
          "expected the last diagnosis '"
              + test.diagnosis()
              + "', but it is '"
              + verdict
              + "': "
              + (last == null ? "no window" : last.summary()));
    }
    return failures;
  }

  /** {@code cause}, or {@code cause at subject} where the expectation names one. */
  private String verdict(Diagnosis diagnosis) {
    boolean withPlace = test.diagnosis().contains(" at ");
    return withPlace ? diagnosis.cause() + " at " + name(diagnosis.subject()) : diagnosis.cause();
  }
}
