package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.RunOptions;
import java.time.Duration;
import java.util.List;
import org.apache.flink.client.program.StreamContextEnvironment;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class FlinkEnvironmentTest {
  @Test
  void warnsThatCheckpointsHaveNoDirectory() {
    assertThat(FlinkEnvironment.checkpointWarning(new Configuration()))
        .get()
        .asString()
        .contains("--flink.execution.checkpointing.dir");
  }

  @Test
  void staysSilentWhenCheckpointsHaveADirectory() {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, "file:///checkpoints");

    assertThat(FlinkEnvironment.checkpointWarning(flink)).isEmpty();
  }

  @Test
  void whatTheClusterIsConfiguredWithWinsOverOurDefaults() {
    Configuration cluster = new Configuration();
    cluster.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    cluster.set(CheckpointingOptions.FS_WRITE_BUFFER_SIZE, 1 << 12);
    cluster.set(PipelineOptions.OBJECT_REUSE, false);

    var env = within(cluster, new Configuration());

    assertThat(env.getCheckpointConfig().getCheckpointInterval()).isEqualTo(10_000);
    assertThat(env.getConfiguration().get(CheckpointingOptions.FS_WRITE_BUFFER_SIZE))
        .isEqualTo(1 << 12);
    assertThat(env.getConfig().isObjectReuseEnabled()).isFalse();
  }

  @Test
  void whatTheUserGaveWinsOverTheCluster() {
    Configuration cluster =
        new Configuration()
            .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    Configuration given =
        new Configuration().set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(5));

    assertThat(within(cluster, given).getCheckpointConfig().getCheckpointInterval())
        .isEqualTo(5_000);
  }

  @Test
  void theIntervalThatTheUserGaveInOurWordsWinsOverTheCluster() {
    Configuration cluster =
        new Configuration()
            .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    Configuration given =
        new Configuration().set(RunOptions.CHECKPOINT_INTERVAL, Duration.ofSeconds(20));

    assertThat(within(cluster, given).getCheckpointConfig().getCheckpointInterval())
        .isEqualTo(20_000);
  }

  @Test
  void ourDefaultsHoldWhereNobodySaidAnything() {
    Configuration given =
        new Configuration().set(RunOptions.CHECKPOINT_INTERVAL, Duration.ofSeconds(20));

    var env = within(new Configuration(), given);

    assertThat(env.getCheckpointConfig().getCheckpointInterval()).isEqualTo(20_000);
    assertThat(env.getConfiguration().get(CheckpointingOptions.FS_WRITE_BUFFER_SIZE))
        .isEqualTo(1 << 16);
    assertThat(env.getConfig().isObjectReuseEnabled()).isTrue();
    assertThat(env.getConfiguration().get(PipelineOptions.GENERIC_TYPES)).isFalse();
  }

  /** As Flink hands in the configuration of a cluster, to its client and to its JobManager. */
  private static StreamExecutionEnvironment within(Configuration cluster, Configuration given) {
    StreamContextEnvironment.setAsContext(
        new DefaultExecutorServiceLoader(),
        cluster,
        FlinkEnvironmentTest.class.getClassLoader(),
        1,
        1,
        true,
        null,
        null,
        List.of());
    try {
      return FlinkEnvironment.of(given);
    } finally {
      StreamContextEnvironment.unsetAsContext();
    }
  }

  @Test
  void saysWhichOptionOfFlinkCannotBeReadAndKeepsTheCause() {
    Configuration config = new Configuration();
    config.setString(CheckpointingOptions.CHECKPOINTING_INTERVAL.key(), "often");

    assertThatThrownBy(() -> FlinkEnvironment.of(config))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("'often'")
        .hasMessageContaining("execution.checkpointing.interval")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }
}
