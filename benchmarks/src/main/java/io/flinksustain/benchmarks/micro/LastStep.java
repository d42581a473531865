package io.flinksustain.benchmarks.micro;

import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.window.JobWindow;
import java.util.List;

/** The step of the last of some windows, with the state that the ones before it left. */
record LastStep(Classifier classifier, ClassifyState before, JobWindow window) {

  /** The last of these windows, classified by the bundled pack. */
  static LastStep of(List<JobWindow> windows) {
    Classifier classifier = new Classifier(RulePack.bundled(), ClassifySettings.DEFAULTS);
    ClassifyState before = Classifier.initialState();
    for (JobWindow window : windows.subList(0, windows.size() - 1)) {
      before = classifier.step(before, window).state();
    }
    return new LastStep(classifier, before, windows.get(windows.size() - 1));
  }

  ClassifyResult take() {
    return classifier.step(before, window);
  }
}
