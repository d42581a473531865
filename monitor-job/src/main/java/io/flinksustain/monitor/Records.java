package io.flinksustain.monitor;

import io.flinksustain.monitor.classify.Refusal;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.OutputRecords;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.observe.Observed;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** What the pipelines found, as the records that stand for it on the topics. */
final class Records {
  private static final TypeInformation<OutputRecord> RECORD =
      TypeInformation.of(OutputRecord.class);

  private Records() {}

  /** All results in one stream, so that one transaction holds what one checkpoint found. */
  static DataStream<OutputRecord> of(Results results) {
    return map(results.symptoms(), OutputRecords::of, Uids.SYMPTOM_RECORDS)
        .union(
            map(results.diagnoses(), OutputRecords::of, Uids.DIAGNOSIS_RECORDS),
            map(results.recommendations(), OutputRecords::of, Uids.RECOMMENDATION_RECORDS),
            map(results.alerts(), OutputRecords::of, Uids.ALERT_RECORDS),
            map(results.refusals(), Records::refused, Uids.REFUSAL_RECORDS),
            map(results.quarantined(), Records::unreadable, Uids.QUARANTINE_RECORDS));
  }

  static DataStream<OutputRecord> of(DataStream<Observed> observed) {
    return map(observed, Records::observed, Uids.OBSERVE_RECORDS);
  }

  static DataStream<OutputRecord> of(ActuatePipeline.Acted acted) {
    return map(acted.outcomes(), OutputRecords::of, Uids.OUTCOME_RECORDS)
        .union(map(acted.unreadable(), Records::unreadable, Uids.UNREADABLE_RECORDS));
  }

  static DataStream<OutputRecord> of(SteerPipeline.Steered steered) {
    return map(steered.commands(), OutputRecords::of, Uids.COMMAND_RECORDS)
        .union(
            map(steered.changes(), OutputRecords::of, Uids.CHANGE_RECORDS),
            map(steered.alerts(), OutputRecords::of, Uids.CHANGE_ALERT_RECORDS),
            map(steered.unreadable(), Records::unreadable, Uids.STEER_QUARANTINE_RECORDS));
  }

  private static OutputRecord unreadable(Unreadable u) {
    return OutputRecords.quarantined(u.reason(), u.record());
  }

  private static OutputRecord observed(Observed seen) {
    return seen.fact() == null ? OutputRecords.of(seen.reports()) : OutputRecords.of(seen.fact());
  }

  private static OutputRecord refused(Refusal r) {
    return OutputRecords.refused(r.topic(), r.partition(), r.offset(), r.at(), r.errors());
  }

  private static <T> SingleOutputStreamOperator<OutputRecord> map(
      DataStream<T> stream, MapFunction<T, OutputRecord> record, String uid) {
    return stream.map(record).returns(RECORD).name(uid).uid(uid);
  }
}
