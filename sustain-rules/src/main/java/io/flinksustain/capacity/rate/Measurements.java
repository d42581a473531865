package io.flinksustain.capacity.rate;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.CpuEstimate;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.classify.feature.SourceLoad;
import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the figures of every vertex of a job from one window. */
public final class Measurements {
  private final Scene scene;
  private final double slotShare;

  private Measurements(Scene scene) {
    this.scene = scene;
    this.slotShare = CpuEstimate.slotShare(scene);
  }

  /** By vertex id, in the order of the graph; none while the graph is not known. */
  public static Map<String, Measured> of(Scene scene) {
    Measurements window = new Measurements(scene);
    Map<String, Measured> all = new LinkedHashMap<>();
    scene.graph().ids().forEach(id -> all.put(id, window.vertex(id)));
    return all;
  }

  private Measured vertex(String id) {
    Topology.Vertex vertex = scene.graph().vertex(id);
    boolean source = scene.graph().upstream(id).isEmpty();
    double busy = scene.at(id, Signal.BUSY, Statistic.MEAN);
    return new Measured(
        id,
        vertex.parallelism(),
        source ? SourceLoad.rate(scene, id) : scene.at(id, Signal.RECORDS_IN, Statistic.RATE),
        scene.at(id, Signal.RECORDS_OUT, Statistic.RATE),
        busy,
        hottest(id, busy, vertex.parallelism()),
        cpuShare(vertex),
        scene.at(id, Signal.BACKPRESSURED, Statistic.MEAN),
        source ? SourceLoad.pending(scene, id) : Double.NaN,
        source ? SourceLoad.growth(scene, id) : Double.NaN,
        scene.completeness(id));
  }

  private double hottest(String id, double busy, int parallelism) {
    double skew = scene.at(id, Signal.BUSY, Statistic.SKEW);
    double largest = scene.at(id, Signal.BUSY, Statistic.MAX);
    return Hottest.busy(busy, skew, largest, parallelism);
  }

  private double cpuShare(Topology.Vertex vertex) {
    Subject subject = new Subject("vertex", vertex.id(), vertex.name(), -1);
    return CpuEstimate.ofBusy(scene.at(subject), slotShare);
  }
}
