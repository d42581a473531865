package io.flinksustain.classify.engine;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.feature.Graph;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.window.JobWindow;
import java.util.Optional;

/**
 * A window, prepared for everyone who looks at it.
 *
 * @param scene of the job as a whole
 * @param disturbance why nothing can be concluded from the job's load; empty when it can
 */
public record Observation(Scene scene, Optional<String> disturbance) {

  static Observation of(JobWindow window, ClassifySettings settings) {
    return new Observation(
        new Scene(window, settings.minCompleteness()),
        new Steadiness(settings.settleMs()).disturbance(window));
  }

  public JobWindow window() {
    return scene.window();
  }

  /** Whether the job has ended, after which no symptom is left. */
  boolean hasEnded() {
    return window().facts().hasEnded();
  }

  public Graph graph() {
    return scene.graph();
  }

  /** The features of the job as a whole. */
  public Features job() {
    return new Features(scene, Level.JOB);
  }
}
