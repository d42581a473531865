package io.flinksustain.monitor;

import io.flinksustain.alert.AlertWord;
import io.flinksustain.alert.Posting;
import io.flinksustain.monitor.alert.AlertOptions;
import io.flinksustain.monitor.alert.Alerts;
import io.flinksustain.monitor.alert.DecodeAlertWords;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.options.OptionException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The fourth pipeline: from what the monitor wrote to what an Alertmanager is told.
 *
 * <pre>
 * alerts -----------> decode --+
 * diagnoses --------> decode --+--(by job)--> keep and say again --> Alertmanagers
 * recommendations --> decode --+
 * </pre>
 *
 * <p>It meets the monitor only in Kafka, so that an Alertmanager which is slow or gone cannot hold
 * a verdict up. All of it is one subtask: it hears a few records a second of the largest fleet, and
 * one outbox has the fullest batches.
 */
final class AlertPipeline {
  private AlertPipeline() {}

  /**
   * What the pipeline reads.
   *
   * @param alerts what began and what is over
   * @param diagnoses as they are said, again and again
   * @param recommendations made and withdrawn
   */
  record Heard(
      DataStream<RawRecord> alerts,
      DataStream<RawRecord> diagnoses,
      DataStream<RawRecord> recommendations) {}

  /** Builds the graph between the topics and the sink; what comes out is to be told. */
  static SingleOutputStreamOperator<Posting> build(Heard heard, ReadableConfig config) {
    requirePatience(config);
    DataStream<AlertWord> words =
        decode(heard.alerts(), DecodeAlertWords.ofAlerts(), Uids.DECODE_ALERTS)
            .union(
                decode(heard.diagnoses(), DecodeAlertWords.ofDiagnoses(), Uids.DECODE_DIAGNOSES),
                decode(
                    heard.recommendations(),
                    DecodeAlertWords.ofRecommendations(),
                    Uids.DECODE_RECOMMENDATIONS));
    return words
        .keyBy(word -> word.job().key())
        .process(Alerts.jobs(config))
        .returns(TypeInformation.of(Posting.class))
        .name(Uids.ALERT_JOBS)
        .uid(Uids.ALERT_JOBS)
        .setParallelism(1);
  }

  private static DataStream<AlertWord> decode(
      DataStream<RawRecord> records, DecodeAlertWords decode, String uid) {
    return records
        .process(decode)
        .returns(TypeInformation.of(AlertWord.class))
        .name(uid)
        .uid(uid)
        .setParallelism(1);
  }

  private static void requirePatience(ReadableConfig config) {
    if (config.get(AlertOptions.PATIENCE).compareTo(config.get(ClassifyOptions.REFRESH)) <= 0) {
      throw new OptionException(
          "option 'sustain.alert.patience' must be more than 'sustain.classify.refresh', or alerts"
              + " end although nothing has changed; make it three times as long");
    }
  }
}
