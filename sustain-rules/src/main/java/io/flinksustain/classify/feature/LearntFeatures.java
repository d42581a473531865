package io.flinksustain.classify.feature;

import io.flinksustain.classify.learn.Learner.Source;
import io.flinksustain.classify.learn.Load;
import io.flinksustain.classify.learn.StateCourse;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Features of a job that rest on more than one window. */
final class LearntFeatures {
  private static final String RATIO = "ratio";

  private LearntFeatures() {}

  static List<Feature> ofJob() {
    return List.of(
        new Feature(
            "job.subtasks_change",
            "count",
            "subtasks of all vertices, less those of the window before when it had as many vertices",
            s -> s.learnt().scale().change()),
        new Feature(
            "job.was_rescaled",
            Feature.FLAG,
            "what the job took in is known of before it was last rescaled, and after",
            s -> PresenceFeatures.flag(s.learnt().scale().gain())),
        new Feature(
            "job.rescale_gain",
            "times",
            "what the job takes in lately over what it took in before it was last rescaled",
            s -> s.learnt().scale().gain()),
        new Feature(
            "job.catches_up",
            Feature.FLAG,
            "some source works off a backlog of more than 10 s of its input",
            LearntFeatures::catchesUp),
        new Feature(
            "pace.is_known",
            Feature.FLAG,
            "what a record usually takes is known of two vertices at least and of CPU; missing where"
                + " vertices are not measured",
            LearntFeatures::paceIsKnown),
        new Feature(
            "pace.slowdown",
            "times",
            "busy time for each record over the usual one, at the vertex before the sinks (and after the"
                + " sources, where there are two) that is least slowed down",
            LearntFeatures::slowdown),
        new Feature(
            "pace.cpu_slowdown",
            "times",
            "CPU of the task managers for each record over the usual one",
            LearntFeatures::cpuSlowdown),
        state(
            "has_course",
            Feature.FLAG,
            "the size of the state is known over a whole baseline",
            course -> PresenceFeatures.flag(course.growth())),
        state(
            "growth",
            RATIO,
            "growth of the full checkpoint size over the baseline, 0 when it is the same",
            StateCourse::growth),
        state(
            "growing",
            RATIO,
            "share of the steps of the baseline in which the full checkpoint size grew",
            StateCourse::growing),
        state(
            "input_change",
            RATIO,
            "input of the later half of the baseline over that of the earlier one, less 1",
            StateCourse::inputChange));
  }

  private static double catchesUp(Scene scene) {
    return Sources.of(scene).stream().anyMatch(Source::catchesUp) ? 1 : 0;
  }

  /**
   * A young or a small job has no usual pace; one that is not measured may have another one now.
   */
  private static double paceIsKnown(Scene scene) {
    boolean measured = JobLoad.working(scene).stream().allMatch(Load::isMeasured);
    return measured ? PresenceFeatures.flag(slowdown(scene) + cpuSlowdown(scene)) : Double.NaN;
  }

  private static double slowdown(Scene scene) {
    return scene.learnt().pace().slowdown(JobLoad.working(scene));
  }

  private static double cpuSlowdown(Scene scene) {
    return scene.learnt().pace().cpuSlowdown(JobLoad.cores(scene), JobLoad.working(scene));
  }

  private static Feature state(
      String name, String unit, String about, ToDoubleFunction<StateCourse> of) {
    return new Feature("state." + name, unit, about, s -> of.applyAsDouble(s.learnt().course()));
  }
}
