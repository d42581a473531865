package io.flinksustain.classify.engine;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.feature.Graph;
import io.flinksustain.classify.feature.JobLoad;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.classify.feature.Sources;
import io.flinksustain.classify.learn.Learner;
import io.flinksustain.classify.learn.Learner.Source;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.rule.Verdict;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
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

  static Observation of(JobWindow window, ClassifySettings settings, Learnt before) {
    Scene seen = new Scene(window, settings.minCompleteness());
    List<Source> sources = Sources.of(seen);
    Steadiness steadiness = new Steadiness(settings.settleMs());
    boolean atWork = steadiness.interruption(window).isEmpty();
    Scene scene = seen.knowing(learnt(before, seen, atWork, sources, settings));
    return new Observation(
        scene,
        new Features(scene, Level.JOB),
        steadiness
            .disturbance(window, sources, scene.learnt().catchingUp())
            .map(why -> Verdict.unknown(List.of(why)))
            .orElse(null));
  }

  private static Learnt learnt(
      Learnt before, Scene seen, boolean atWork, List<Source> sources, ClassifySettings settings) {
    Learner learner = new Learner(settings.baselineMs());
    return atWork
        ? learner.afterWork(before, work(seen, sources, settings))
        : learner.afterPause(before, seen.graph().ids().size(), seen.graph().subtasks());
  }

  private static Learner.Work work(Scene seen, List<Source> sources, ClassifySettings settings) {
    return new Learner.Work(
        seen.window().end(),
        Steadiness.age(seen.window()),
        seen.graph().ids().size(),
        seen.graph().subtasks(),
        seen.window().stats().get(Signal.CHECKPOINT_FULL_SIZE, Statistic.LAST),
        sources,
        // A young job compiles, fills its caches and takes longer for each record than later.
        Steadiness.age(seen.window()) < settings.settleMs() ? List.of() : JobLoad.working(seen),
        JobLoad.cores(seen));
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
