package io.flinksustain.monitor;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.monitor.classify.Refusal;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.window.JobWindow;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the monitor pipeline finds.
 *
 * @param symptoms rules that began or ended to fire
 * @param diagnoses one for each job when it changes, and once in a while
 * @param recommendations made and withdrawn
 * @param alerts what a person should be told now
 * @param refusals rule packs that were not taken
 * @param windows whole jobs, one window after the other
 * @param quarantined records that could not be read
 */
public record Results(
    DataStream<Symptom> symptoms,
    DataStream<Diagnosis> diagnoses,
    DataStream<Recommendation> recommendations,
    DataStream<Alert> alerts,
    DataStream<Refusal> refusals,
    DataStream<JobWindow> windows,
    DataStream<Unreadable> quarantined) {

  /** The same where of the recommendations only these are said. */
  Results saying(DataStream<Recommendation> some) {
    return new Results(symptoms, diagnoses, some, alerts, refusals, windows, quarantined);
  }
}
