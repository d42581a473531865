package io.flinksustain.monitor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.wire.SampleCount;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegrafDecoderTest {
  private static final String METRIC =
      "{'fields':{'FIELD':0.5},'name':'flink_taskmanager_Status_JVM_CPU_Load',"
          + "'tags':{'tm_id':'tm-2','host':'h'},'timestamp':TS}";
  private final TelegrafDecoder decoder =
      new TelegrafDecoder(new SampleLabels("eu1", List.of("deployment"), "main"));

  @ParameterizedTest
  @CsvSource({
    "1795180885, 1795180885000",
    "1795180885123, 1795180885123",
    "1795180885123456, 1795180885123",
    "1795180885123456789, 1795180885123"
  })
  void readsTimestampsOfEachUnit(String written, long millis) {
    assertThat(decode("gauge", written).reports().get(0).ts()).isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource({"gauge, 1", "counter, 1", "value, 1", "sum, 0", "count, 0"})
  void takesTheFieldThatHoldsTheValue(String field, int reports) {
    assertThat(decode(field, "1795180885").reports()).hasSize(reports);
  }

  private Decoder.Decoded decode(String field, String timestamp) {
    String json = METRIC.replace("FIELD", field).replace("TS", timestamp).replace('\'', '"');
    return decoder.decode(Fixtures.record(json).value(), new SampleCount());
  }
}
