package io.flinksustain.monitor.classify;

import io.flinksustain.classify.engine.ClassifySettings;
import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;

/** Options of the classify stage. */
public final class ClassifyOptions {
  public static final ConfigOption<Duration> BASELINE =
      ConfigOptions.key("sustain.classify.baseline")
          .durationType()
          .defaultValue(Duration.ofHours(24))
          .withDescription(
              "The time that rules mean by 'baseline': how long a job is watched before it is"
                  + " called overprovisioned. At least a day, so that the daily peak is in it.");

  public static final ConfigOption<Integer> HEALTHY_AFTER =
      ConfigOptions.key("sustain.classify.healthy-after")
          .intType()
          .defaultValue(3)
          .withDescription(
              "How many complete windows without a firing rule make a job healthy. Until then its"
                  + " diagnosis is insufficient-evidence.");

  public static final ConfigOption<Double> MIN_COMPLETENESS =
      ConfigOptions.key("sustain.classify.min-completeness")
          .doubleType()
          .defaultValue(0.8)
          .withDescription(
              "Share, 0 to 1, of the values due in a window below which a vertex counts as not"
                  + " measured: rules about it say unknown, recommendations do not rest on it, and"
                  + " changes are not judged by it.");

  public static final ConfigOption<Duration> SETTLE =
      ConfigOptions.key("sustain.classify.settle")
          .durationType()
          .defaultValue(Duration.ofMinutes(5))
          .withDescription(
              "How long after a start, restart or rescale a job is left alone: rules that need a"
                  + " steady job say unknown until then.");

  public static final ConfigOption<Duration> REFRESH =
      ConfigOptions.key("sustain.classify.refresh")
          .durationType()
          .defaultValue(Duration.ofMinutes(10))
          .withDescription(
              "How often an unchanged diagnosis is written again with new numbers. A changed one"
                  + " is written at once.");

  private ClassifyOptions() {}

  /** What a configuration decides about classification. */
  public static ClassifySettings settings(ReadableConfig config) {
    return new ClassifySettings(
        config.get(MIN_COMPLETENESS),
        config.get(HEALTHY_AFTER),
        config.get(SETTLE).toMillis(),
        config.get(BASELINE).toMillis());
  }
}
