package io.flinksustain.fleet;

import static io.flinksustain.fleet.Merge.MEAN;
import static io.flinksustain.fleet.Merge.MOST;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.feature.JobLoad;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.classify.feature.SourceLoad;
import io.flinksustain.text.Words;
import java.util.function.ToDoubleFunction;

/** What is drawn of a job as a whole. Values are finite or NaN, which is not measured. */
public enum Track {
  /** What the sources take in. */
  RECORDS_IN("records/s", MEAN, features -> JobLoad.input(features.scene())),
  /** What waits for the sources that say so. */
  PENDING("records", MOST, features -> pending(features.scene())),
  /** How old the records are that the sources emit. */
  EMIT_LAG("s", MOST, features -> features.value("highest.emit_lag.max")),
  /** How far watermarks are behind. */
  WATERMARK_LAG("s", MOST, features -> features.value("highest.watermark_lag.max")),
  /** CPU of the cores of the job's task managers. */
  CPU("ratio", MEAN, features -> features.value("job.cpu")),
  /** Heap in use of the most there may be, at its highest. */
  HEAP(
      "ratio",
      MOST,
      features -> features.value("tm.heap_used.max") / features.value("tm.heap_max.max")),
  /** Heap that is left after a collection of garbage, of the most there may be. */
  HEAP_LIVE("ratio", MOST, features -> features.value("tm.heap_live")),
  /** Time that goes into collecting garbage. */
  GC("ratio", MOST, features -> features.value("tm.gc.mean")),
  /** Of the latest checkpoint. */
  CHECKPOINT_DURATION("s", MOST, features -> features.value("checkpoint_duration.last")),
  /** As configured. */
  CHECKPOINT_INTERVAL("s", MOST, features -> features.value("checkpoint.interval")),
  /** Of the latest checkpoint. */
  CHECKPOINT_SIZE("bytes", MOST, features -> features.value("checkpoint_size.last"));

  private final String unit;
  private final Merge merge;
  private final ToDoubleFunction<Features> read;

  Track(String unit, Merge merge, ToDoubleFunction<Features> read) {
    this.unit = unit;
    this.merge = merge;
    this.read = read;
  }

  /** The name in the report: {@code records_in}. */
  public String word() {
    return Words.of(this);
  }

  public String unit() {
    return unit;
  }

  public Merge merge() {
    return merge;
  }

  double of(Features features) {
    return read.applyAsDouble(features);
  }

  /** Sources that do not say what waits are left out; NaN where none says it. */
  private static double pending(Scene scene) {
    return scene.graph().ids().stream()
        .filter(id -> scene.graph().upstream(id).isEmpty())
        .mapToDouble(id -> SourceLoad.pending(scene, id))
        .filter(waiting -> !Double.isNaN(waiting))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }
}
