package io.flinksustain.classify.feature;

import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The job as a whole: what is known of it, whether it runs, and how large it is. */
final class JobFeatures {
  private static final String COUNT = "count";
  private static final String RATIO = "ratio";

  private JobFeatures() {}

  static List<Feature> ofJob() {
    return Stream.of(knowledge(), running(), size(), rest()).flatMap(List::stream).toList();
  }

  private static List<Feature> knowledge() {
    return List.of(
        new Feature(
            "job.has_topology",
            Feature.FLAG,
            "the topology is known",
            s -> Values.flag(s.graph().known())),
        new Feature(
            "job.completeness",
            RATIO,
            "least completeness of any vertex, 0 without topology",
            Scene::completeness),
        new Feature(
            "job.min_completeness",
            RATIO,
            "the option sustain.classify.min-completeness",
            Scene::minCompleteness));
  }

  private static List<Feature> running() {
    return List.of(
        new Feature(
            "job.running",
            Feature.FLAG,
            "Flink reports the job as RUNNING",
            Values.ofGraph(s -> Values.flag(s.window().facts().topology().runs()))),
        new Feature("job.uptime", "s", "since the job entered RUNNING", JobFeatures::uptime));
  }

  private static List<Feature> size() {
    return List.of(
        new Feature(
            "job.parallelism",
            COUNT,
            "largest parallelism of any vertex",
            s -> s.graph().parallelism()),
        new Feature(
            "job.vertices",
            COUNT,
            "vertices of the graph",
            Values.ofGraph(s -> s.graph().ids().size())),
        new Feature("job.slots", COUNT, "slots that the job occupies", s -> s.graph().slots()),
        new Feature(
            "job.task_managers",
            COUNT,
            "task managers that are heard of as the job's",
            s -> Values.positive(s.window().taskManagers().size())),
        new Feature(
            "busiest.parallelism",
            COUNT,
            "subtasks of the vertex that is busiest on average",
            JobFeatures::parallelismOfBusiest));
  }

  private static List<Feature> rest() {
    return List.of(
        new Feature(
            "job.restarts_15m",
            COUNT,
            "restarts in 15 minutes that were no rescale",
            JobFeatures::restarts),
        new Feature(
            "job.reports_lag",
            Feature.FLAG,
            "some source reports pendingRecords",
            Values.ofGraph(s -> Values.flag(reportsLag(s)))));
  }

  private static double uptime(Scene scene) {
    Topology topology = scene.window().facts().topology();
    return topology == null || topology.startedAt() == 0
        ? Double.NaN
        : (scene.window().end() - topology.startedAt()) / 1e3;
  }

  private static double parallelismOfBusiest(Scene scene) {
    double most = scene.extreme(Signal.BUSY, Statistic.MEAN, true);
    return scene.graph().ids().stream()
        .filter(id -> scene.at(id, Signal.BUSY, Statistic.MEAN) == most)
        .mapToDouble(id -> scene.graph().vertex(id).parallelism())
        .max()
        .orElse(Double.NaN);
  }

  /**
   * Flink counts a rescale as a restart; only the adaptive schedulers rescale and say how often.
   */
  private static double restarts(Scene scene) {
    var stats = scene.window().stats();
    double rescales = stats.get(Signal.RESCALES, Statistic.INCREASE_15M);
    if (Double.isNaN(rescales) && scene.graph().known()) {
      String scheduler = String.valueOf(scene.window().facts().topology().scheduler());
      rescales = scheduler.startsWith("Adaptive") ? Double.NaN : 0;
    }
    double restarts = stats.get(Signal.RESTARTS, Statistic.INCREASE_15M);
    return Math.max(0, restarts - rescales);
  }

  private static boolean reportsLag(Scene scene) {
    return scene.window().vertices().stream()
        .flatMapToInt(vertex -> Arrays.stream(vertex.stats().signals()))
        .anyMatch(ordinal -> ordinal == Signal.PENDING_RECORDS.ordinal());
  }
}
