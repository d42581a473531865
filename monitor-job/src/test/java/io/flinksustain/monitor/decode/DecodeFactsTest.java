package io.flinksustain.monitor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.TargetState;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.report.JobRef;
import io.flinksustain.wire.FactJson;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecodeFactsTest {
  private static final Fact FACT =
      Fact.of(new JobRef("eu1", "", "", "", ""), 5, new TargetState("h:9249", true, "", 0));

  private OneInputStreamOperatorTestHarness<RawRecord, Fact> harness;

  @BeforeEach
  void open() throws Exception {
    harness = ProcessFunctionTestHarnesses.forProcessFunction(new DecodeFacts(new Configuration()));
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void readsFactsAndPassesOverTombstones() throws Exception {
    send(new byte[0]);
    send(FactJson.write(FACT));

    assertThat(harness.extractOutputValues()).containsExactly(FACT);
    assertThat(harness.getSideOutput(DecodeReports.QUARANTINED)).isNull();
  }

  @Test
  void quarantinesWhatIsNoFactAndGoesOn() throws Exception {
    send(new byte[] {1, 2, 3});
    send(FactJson.write(FACT));

    assertThat(harness.extractOutputValues()).containsExactly(FACT);
    assertThat(quarantined().reason()).contains("not readable as JSON");
    assertThat(quarantined().record().value()).containsExactly(1, 2, 3);
  }

  @Test
  void quarantinesNamesWithoutBounds() throws Exception {
    JobRef huge = new JobRef("eu1", "", "x".repeat(513), "j", "");
    send(FactJson.write(Fact.of(huge, 5, FACT.target())));

    assertThat(harness.extractOutputValues()).isEmpty();
    assertThat(quarantined().reason()).contains("has 513 characters");
  }

  private void send(byte[] value) throws Exception {
    harness.processElement(Fixtures.record(value, 0), 0);
  }

  private Unreadable quarantined() {
    return harness.getSideOutput(DecodeReports.QUARANTINED).peek().getValue();
  }
}
