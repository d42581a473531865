package io.flinksustain.monitor.alert;

import io.flinksustain.alert.AlertWord;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.wire.VerdictJson;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.function.SerializableFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes what the monitor wrote. What cannot be read is counted and logged with its place, so that
 * alerting needs no right to write to Kafka.
 */
public final class DecodeAlertWords extends ProcessFunction<RawRecord, AlertWord> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(DecodeAlertWords.class);

  private final SerializableFunction<byte[], AlertWord> decode;
  private transient Counter unreadable;

  private DecodeAlertWords(SerializableFunction<byte[], AlertWord> decode) {
    this.decode = decode;
  }

  public static DecodeAlertWords ofAlerts() {
    return new DecodeAlertWords(bytes -> AlertWord.of(VerdictJson.readAlert(bytes)));
  }

  public static DecodeAlertWords ofDiagnoses() {
    return new DecodeAlertWords(bytes -> AlertWord.of(VerdictJson.readDiagnosis(bytes)));
  }

  public static DecodeAlertWords ofRecommendations() {
    return new DecodeAlertWords(bytes -> AlertWord.of(VerdictJson.readRecommendation(bytes)));
  }

  @Override
  public void open(OpenContext context) {
    unreadable = OwnMetric.QUARANTINED.counter(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<AlertWord> out) {
    AlertWord word;
    try {
      word = decode.apply(record.value());
    } catch (RuntimeException e) {
      unreadable.inc();
      LOG.warn(
          "No alert is made of the record at {}/{}/{}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          Unreadable.reason(e));
      return;
    }
    out.collect(word);
  }
}
