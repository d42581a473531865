package io.flinksustain.monitor.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.testing.TestPack;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadRulesTest {
  private OneInputStreamOperatorTestHarness<RawRecord, String> harness;

  @BeforeEach
  void open() throws Exception {
    harness = ProcessFunctionTestHarnesses.forProcessFunction(new LoadRules());
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void letsAPackThroughThatCompiles() throws Exception {
    load(0, TestPack.stable());

    assertThat(harness.extractOutputValues()).containsExactly(TestPack.stable());
    assertThat(harness.getSideOutput(LoadRules.REFUSED)).isNull();
  }

  @Test
  void refusesABrokenPackWithThePlaceOfTheError() throws Exception {
    load(7, TestPack.BROKEN);

    assertThat(harness.extractOutputValues()).isEmpty();
    assertThat(harness.getSideOutput(LoadRules.REFUSED))
        .extracting(StreamRecord::getValue)
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.topic()).isEqualTo("sustain.rules");
              assertThat(refusal.offset()).isEqualTo(7);
              assertThat(refusal.at()).isEqualTo(1234);
              assertThat(refusal.errors())
                  .singleElement()
                  .asString()
                  .startsWith("sustain.rules:7:18: there is no feature 'buzy.mean'");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0",
        "42",
        "null",
        "- 1",
        "- [a]",
        "id: [a]",
        "id: &a [*a]",
        "id: x\nwhen: {a: b}",
        "id: x\nfor: -1 of 0 windows",
        "id: x\nwhen: '((('",
        "id: x\nsequence: [1, {}]",
        "? {a: b}\n: c",
        "--- a\n--- b",
        "<<: *nothing",
        "!!java.util.Date now"
      })
  void refusesWhatIsNoPackWithAReason(String text) throws Exception {
    load(0, text);

    assertThat(harness.extractOutputValues()).isEmpty();
    assertThat(harness.getSideOutput(LoadRules.REFUSED))
        .singleElement()
        .satisfies(
            refusal ->
                assertThat(refusal.getValue().errors())
                    .isNotEmpty()
                    .noneMatch(error -> error.contains("please report")));
  }

  @Test
  void passesATombstoneOnAsNoPack() throws Exception {
    load(0, "");

    assertThat(harness.extractOutputValues()).containsExactly("");
  }

  private void load(long offset, String text) throws Exception {
    harness.processElement(
        new RawRecord("sustain.rules", 0, offset, 1234, new byte[0], text.getBytes(UTF_8)), 1234);
  }
}
