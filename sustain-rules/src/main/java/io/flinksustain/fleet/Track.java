package io.flinksustain.fleet;

import static io.flinksustain.fleet.Merge.MEAN;
import static io.flinksustain.fleet.Merge.MOST;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.feature.JobLoad;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.classify.feature.SourceLoad;
import io.flinksustain.text.Words;

/** What is drawn of a job as a whole. Values are finite or NaN, which is not measured. */
public enum Track {
  /** What the sources take in. */
  RECORDS_IN("records/s", MEAN),
  /** What waits for the sources that say so. */
  PENDING("records", MOST),
  /** How old the records are that the sources emit. */
  EMIT_LAG("s", MOST),
  /** How far watermarks are behind. */
  WATERMARK_LAG("s", MOST),
  /** CPU of the cores of the job's task managers. */
  CPU("ratio", MEAN),
  /** Heap in use of the most there may be, at its highest. */
  HEAP("ratio", MOST),
  /** Heap that is left after a collection of garbage, of the most there may be. */
  HEAP_LIVE("ratio", MOST),
  /** Time that goes into collecting garbage. */
  GC("ratio", MOST),
  /** Of the latest checkpoint. */
  CHECKPOINT_DURATION("s", MOST),
  /** As configured. */
  CHECKPOINT_INTERVAL("s", MOST),
  /** Of the latest checkpoint. */
  CHECKPOINT_SIZE("bytes", MOST);

  private final String unit;
  private final Merge merge;

  Track(String unit, Merge merge) {
    this.unit = unit;
    this.merge = merge;
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
    return switch (this) {
      case RECORDS_IN -> JobLoad.input(features.scene());
      case PENDING -> pending(features.scene());
      case EMIT_LAG -> features.value("highest.emit_lag.max");
      case WATERMARK_LAG -> features.value("highest.watermark_lag.max");
      case CPU -> features.value("job.cpu");
      case HEAP -> features.value("tm.heap_used.max") / features.value("tm.heap_max.max");
      case HEAP_LIVE -> features.value("tm.heap_live");
      case GC -> features.value("tm.gc.mean");
      case CHECKPOINT_DURATION -> features.value("checkpoint_duration.last");
      case CHECKPOINT_INTERVAL -> features.value("checkpoint.interval");
      case CHECKPOINT_SIZE -> features.value("checkpoint_size.last");
    };
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
