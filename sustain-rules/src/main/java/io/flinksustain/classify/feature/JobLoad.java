package io.flinksustain.classify.feature;

import io.flinksustain.classify.learn.Load;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.List;

/** What a job does in a window: its vertices and its CPU; NaN where that is not measured. */
public final class JobLoad {
  private JobLoad() {}

  /**
   * One for each vertex between the sources and the sinks, or for each that is no sink where there
   * are less than two between; none while the topology is unknown.
   *
   * <p>How long a sink takes for a record is up to the system behind it. A source that is held back
   * hardly works, and threads of its own fetch for it: it is the last to feel that CPU is missing.
   */
  public static List<Load> working(Scene scene) {
    Graph graph = scene.graph();
    List<String> noSinks =
        graph.ids().stream().filter(id -> !graph.downstream(id).isEmpty()).toList();
    List<String> between = noSinks.stream().filter(id -> !graph.upstream(id).isEmpty()).toList();
    return (between.size() < 2 ? noSinks : between).stream().map(id -> vertex(scene, id)).toList();
  }

  /** Cores in use by the processes that the job runs on. */
  public static double cores(Scene scene) {
    return CpuEstimate.cores(scene);
  }

  /** Records per second that the sources take in. */
  public static double input(Scene scene) {
    return scene.graph().ids().stream()
        .filter(id -> scene.graph().upstream(id).isEmpty())
        .mapToDouble(id -> SourceLoad.rate(scene, id))
        .sum();
  }

  private static Load vertex(Scene scene, String id) {
    double rate =
        scene.graph().upstream(id).isEmpty()
            ? SourceLoad.rate(scene, id)
            : scene.at(id, Signal.RECORDS_IN, Statistic.RATE);
    double busy = scene.at(id, Signal.BUSY, Statistic.MEAN);
    return new Load(id, busy * scene.graph().vertex(id).parallelism(), rate);
  }
}
