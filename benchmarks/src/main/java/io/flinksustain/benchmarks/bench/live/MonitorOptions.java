package io.flinksustain.benchmarks.bench.live;

import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.UserInput;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.window.WindowGrid;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.TimeUtils;

/**
 * The options that a monitor runs with.
 *
 * @param given as a user writes them, without dashes
 */
public record MonitorOptions(Map<String, String> given) {

  /** The defaults of a benchmark with what its user says on top. */
  public static MonitorOptions of(Map<String, String> defaults, Map<String, String> users) {
    Map<String, String> all = new LinkedHashMap<>(defaults);
    all.putAll(users);
    return new MonitorOptions(all);
  }

  public long windowMs() {
    return config().get(WindowOptions.SIZE).toMillis();
  }

  /** Where the windows of a job begin and end. */
  public WindowGrid grid(String job) {
    return config().get(WindowOptions.STAGGER)
        ? WindowGrid.staggered(job, windowMs())
        : WindowGrid.aligned(windowMs());
  }

  public long baselineMs() {
    return config().get(ClassifyOptions.BASELINE).toMillis();
  }

  public Duration outOfOrderness() {
    return config().get(WindowOptions.OUT_OF_ORDERNESS);
  }

  public Duration checkpointInterval() {
    Configuration config = config();
    return config
        .getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL)
        .orElse(config.get(RunOptions.CHECKPOINT_INTERVAL));
  }

  /** The same as people write it, such as {@code 30 s}. */
  public String checkpointIntervalText() {
    return TimeUtils.formatWithHighestUnit(checkpointInterval());
  }

  /** Leading part of the names of the topics. */
  public String prefix() {
    return config().get(KafkaOptions.PREFIX);
  }

  /** Throws what the monitor itself would say of an option that it does not take. */
  public Configuration config() {
    return UserInput.toConfiguration(
        given.entrySet().stream()
            .map(e -> new Given(e.getKey(), e.getValue(), Given.COMMAND_LINE))
            .toList());
  }
}
