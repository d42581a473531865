package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class ApplicationTest {
  @Test
  void warnsThatCheckpointsHaveNoDirectory() {
    assertThat(Application.checkpointWarning(new Configuration()))
        .get()
        .asString()
        .contains("--flink.execution.checkpointing.dir");
  }

  @Test
  void staysSilentWhenCheckpointsHaveADirectory() {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, "file:///checkpoints");

    assertThat(Application.checkpointWarning(flink)).isEmpty();
  }
}
