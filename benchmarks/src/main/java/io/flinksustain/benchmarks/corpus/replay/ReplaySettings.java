package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.advise.AdviseSettings;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.monitor.advise.AdviseOptions;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.window.WindowGrid;
import org.apache.flink.configuration.ReadableConfig;

/**
 * The options of a run that decide its verdicts.
 *
 * @param windowMs length of a window in milliseconds
 * @param stagger whether each job has windows of its own
 * @param silentWindows how many windows of silence follow the last report
 * @param classify of the classify stage
 * @param advise of the advise stage
 */
public record ReplaySettings(
    long windowMs,
    boolean stagger,
    int silentWindows,
    ClassifySettings classify,
    AdviseSettings advise) {

  /** Those of a configuration. */
  public static ReplaySettings of(ReadableConfig config) {
    return new ReplaySettings(
        config.get(WindowOptions.SIZE).toMillis(),
        config.get(WindowOptions.STAGGER),
        config.get(WindowOptions.SILENT_WINDOWS),
        ClassifyOptions.settings(config),
        AdviseOptions.settings(config, config.get(ClassifyOptions.MIN_COMPLETENESS)));
  }

  WindowGrid grid(String jobKey) {
    return stagger ? WindowGrid.staggered(jobKey, windowMs) : WindowGrid.aligned(windowMs);
  }
}
