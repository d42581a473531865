package io.flinksustain.monitor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.wire.WireException;
import java.util.Optional;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecodeTest {
  private static final byte OTHERS = 0;
  private static final byte WRONG = 1;
  private static final byte DEFECT = 2;

  private OneInputStreamOperatorTestHarness<RawRecord, String> harness;

  private static Optional<String> read(byte[] value) {
    return switch (value[0]) {
      case OTHERS -> Optional.empty();
      case WRONG -> throw new WireException("'kind' is missing", "{}", "name one");
      case DEFECT -> throw new IllegalStateException("never thought of");
      default -> Optional.of("read " + value[0]);
    };
  }

  @BeforeEach
  void open() throws Exception {
    harness = ProcessFunctionTestHarnesses.forProcessFunction(new Decode<>(DecodeTest::read));
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void readsWhatIsForItAndPassesOverTheRest() throws Exception {
    give(7);
    give(OTHERS);
    give(8);

    assertThat(harness.extractOutputValues()).containsExactly("read 7", "read 8");
    assertThat(harness.getSideOutput(Decode.UNREADABLE)).isNull();
  }

  @Test
  void setsAsideWhatIsWrongAndGoesOn() throws Exception {
    give(WRONG);
    give(7);

    assertThat(harness.extractOutputValues()).containsExactly("read 7");
    assertThat(unreadable().reason()).startsWith("'kind' is missing");
    assertThat(unreadable().record().value()).containsExactly(WRONG);
  }

  @Test
  void doesNotRestartForEverAtADefectOfTheDecoder() throws Exception {
    give(DEFECT);
    give(7);

    assertThat(harness.extractOutputValues()).containsExactly("read 7");
    assertThat(unreadable().reason()).contains("please report", "never thought of");
  }

  @Test
  void doesNotTakeAFailureOfWhatFollowsForOneOfTheRecord() {
    Collector<String> following =
        new Collector<>() {
          @Override
          public void collect(String read) {
            throw new IllegalStateException("what follows has failed");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(
            () -> new Decode<>(DecodeTest::read).processElement(record(7), null, following))
        .hasMessage("what follows has failed");
  }

  private void give(int value) throws Exception {
    harness.processElement(record(value), 0);
  }

  private static RawRecord record(int value) {
    return new RawRecord("control", 0, 0, 0, new byte[0], new byte[] {(byte) value});
  }

  private Unreadable unreadable() {
    return harness.getSideOutput(Decode.UNREADABLE).peek().getValue();
  }
}
