package io.flinksustain.classify.engine;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.feature.Graph;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.classify.rule.Verdict;
import io.flinksustain.window.JobWindow;
import java.util.List;
import java.util.Optional;

/**
 * A window, prepared for everyone who looks at it.
 *
 * @param scene of the job as a whole
 * @param job the features of the job as a whole
 * @param unsettled the verdict that nothing can be concluded from the job's load, and why; null
 *     when something can
 */
record Observation(Scene scene, Features job, Verdict unsettled) {

  static Observation of(JobWindow window, ClassifySettings settings) {
    Scene scene = new Scene(window, settings.minCompleteness());
    return new Observation(
        scene,
        new Features(scene, Level.JOB),
        new Steadiness(settings.settleMs())
            .disturbance(window)
            .map(why -> Verdict.unknown(List.of(why)))
            .orElse(null));
  }

  JobWindow window() {
    return scene.window();
  }

  /** Length of the window in milliseconds. */
  long length() {
    return window().end() - window().start();
  }

  /** Whether the job has ended, after which no symptom is left. */
  boolean hasEnded() {
    return window().facts().hasEnded();
  }

  Graph graph() {
    return scene.graph();
  }

  boolean isDisturbed() {
    return unsettled != null;
  }

  /** Why nothing can be concluded from the job's load; empty when it can. */
  Optional<String> disturbance() {
    return Optional.ofNullable(unsettled).map(verdict -> verdict.missing().get(0));
  }
}
