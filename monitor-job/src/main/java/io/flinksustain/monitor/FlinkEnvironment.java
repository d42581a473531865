package io.flinksustain.monitor;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.OptionRegistry;
import io.flinksustain.monitor.options.RunOptions;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink's environment with the settings that the application runs with. */
public final class FlinkEnvironment {
  /** Bytes; with Flink's 4 KB a checkpoint of a large fleet is tens of thousands of writes. */
  private static final int CHECKPOINT_BUFFER = 1 << 16;

  private FlinkEnvironment() {}

  /**
   * The environment: what a user gave counts first, then what the cluster is configured with, as
   * {@code flink run} and the JobManager hand it in, then our defaults.
   *
   * @throws OptionException when Flink cannot read one of its options
   */
  public static StreamExecutionEnvironment of(Configuration config) {
    try {
      var env = StreamExecutionEnvironment.getExecutionEnvironment(given(config));
      env.configure(defaults(env.getConfiguration()));
      return env;
    } catch (IllegalArgumentException e) {
      throw new OptionException(
          "an option of Flink, given as --%sKEY, cannot be used: %s"
              .formatted(OptionRegistry.FLINK, e.getMessage()),
          e);
    }
  }

  /** With the interval that was given in our words, unless it was in Flink's, too. */
  private static Configuration given(Configuration config) {
    Configuration given = new Configuration(config);
    config
        .getOptional(RunOptions.CHECKPOINT_INTERVAL)
        .ifPresent(
            interval ->
                setUnless(config, CheckpointingOptions.CHECKPOINTING_INTERVAL, interval, given));
    return given;
  }

  /** What nobody has set yet and Flink does not do by itself. */
  private static Configuration defaults(ReadableConfig set) {
    Duration checkpoints = RunOptions.CHECKPOINT_INTERVAL.defaultValue();
    Configuration defaults = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
    setUnless(set, PipelineOptions.OBJECT_REUSE, true, defaults);
    setUnless(set, CheckpointingOptions.FS_WRITE_BUFFER_SIZE, CHECKPOINT_BUFFER, defaults);
    setUnless(set, CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints, defaults);
    return defaults;
  }

  private static <T> void setUnless(
      ReadableConfig set, ConfigOption<T> option, T value, Configuration defaults) {
    if (set.getOptional(option).isEmpty()) {
      defaults.set(option, value);
    }
  }

  /** What is to be said about where checkpoints go; empty when that is set. */
  static Optional<String> checkpointWarning(ReadableConfig flink) {
    return flink.getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY).isPresent()
        ? Optional.empty()
        : Optional.of(
            "Checkpoints stay in the JobManager's memory, which takes no state above 5 MB and loses"
                + " them with the process: set --flink.execution.checkpointing.dir to a directory"
                + " that all processes reach.");
  }
}
