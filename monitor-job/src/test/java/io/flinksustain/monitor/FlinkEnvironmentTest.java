package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.options.OptionException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
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
