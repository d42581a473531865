package io.flinksustain.monitor.actuate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import io.flinksustain.monitor.kafka.Decode;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.report.JobRef;
import io.flinksustain.wire.ChangeJson;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecodeCommandsTest {
  private final Command here = Commands.apply("c1", Commands.JOB, Commands.parallelism("4", "6"));
  private final Command there =
      Commands.apply(
          "c2",
          new JobRef("us1", "payments", "fraud", "a1", "Fraud"),
          Commands.parallelism("4", "6"));

  private OneInputStreamOperatorTestHarness<RawRecord, Command> harness;

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void takesAllCommandsWhenNoClusterIsNamed() throws Exception {
    open(new Configuration());

    give(ChangeJson.write(here), ChangeJson.write(there));

    assertThat(harness.extractOutputValues()).containsExactly(here, there);
  }

  @Test
  void leavesCommandsForOtherClustersToOthers() throws Exception {
    open(new Configuration().set(ActuateOptions.CLUSTERS, List.of("eu1", "eu2")));

    give(ChangeJson.write(here), ChangeJson.write(there));

    assertThat(harness.extractOutputValues()).containsExactly(here);
    assertThat(harness.getSideOutput(Decode.UNREADABLE)).isNull();
  }

  @Test
  void setsAsideWhatIsNoCommandAndGoesOn() throws Exception {
    open(new Configuration());

    give(new byte[0], "{\"v\":1}".getBytes(UTF_8), ChangeJson.write(here));

    assertThat(harness.extractOutputValues()).containsExactly(here);
    assertThat(harness.getSideOutput(Decode.UNREADABLE))
        .hasSize(2)
        .allSatisfy(
            unreadable -> {
              assertThat(unreadable.getValue().reason()).isNotBlank();
              assertThat(unreadable.getValue().record().topic()).isEqualTo("commands");
            });
  }

  private void open(Configuration config) throws Exception {
    harness = ProcessFunctionTestHarnesses.forProcessFunction(Actuators.decode(config));
  }

  private void give(byte[]... values) throws Exception {
    for (byte[] value : values) {
      harness.processElement(new RawRecord("commands", 0, 0, 0, new byte[0], value), 0);
    }
  }
}
