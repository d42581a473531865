package io.flinksustain.monitor;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.OptionRegistry;
import io.flinksustain.monitor.options.RunOptions;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
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
   * The environment.
   *
   * @throws OptionException when Flink cannot read one of its options
   */
  public static StreamExecutionEnvironment of(Configuration config) {
    Configuration all = withDefaults(config);
    try {
      return StreamExecutionEnvironment.getExecutionEnvironment(all);
    } catch (IllegalArgumentException e) {
      throw new OptionException(
          "an option of Flink, given as --%sKEY, cannot be used: %s"
              .formatted(OptionRegistry.FLINK, e.getMessage()),
          e);
    }
  }

  /** What the user did not say and Flink does not do by itself. */
  private static Configuration withDefaults(Configuration config) {
    Configuration all = new Configuration(config);
    all.set(PipelineOptions.GENERIC_TYPES, false);
    if (!config.contains(PipelineOptions.OBJECT_REUSE)) {
      all.set(PipelineOptions.OBJECT_REUSE, true);
    }
    if (!config.contains(CheckpointingOptions.FS_WRITE_BUFFER_SIZE)) {
      all.set(CheckpointingOptions.FS_WRITE_BUFFER_SIZE, CHECKPOINT_BUFFER);
    }
    if (!config.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)) {
      all.set(
          CheckpointingOptions.CHECKPOINTING_INTERVAL, config.get(RunOptions.CHECKPOINT_INTERVAL));
    }
    return all;
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
