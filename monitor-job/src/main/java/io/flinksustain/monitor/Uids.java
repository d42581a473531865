package io.flinksustain.monitor;

/**
 * The uid of every operator: {@code <stage>-<subject>}.
 *
 * <p>State is found by these when a job is upgraded. A uid is never renamed and never used again
 * for something else; a golden file holds the list.
 */
final class Uids {
  static final String OBSERVE_TARGETS = "observe-targets";
  static final String OBSERVE_RECORDS = "observe-records";
  static final String OBSERVE_SINK = "observe-sink";
  static final String METRICS_SOURCE = "decode-metrics-source";
  static final String FACTS_SOURCE = "decode-facts-source";
  static final String RULES_SOURCE = "classify-rules-source";
  static final String DECODE_REPORTS = "decode-reports";
  static final String GATHER_REPORTS = "decode-gather";
  static final String DECODE_FACTS = "decode-facts";
  static final String WINDOW_JOBS = "window-jobs";
  static final String LOAD_RULES = "classify-rules";
  static final String CLASSIFY_JOBS = "classify-jobs";
  static final String ADVISE_JOBS = "advise-jobs";
  static final String OUTCOMES_SOURCE = "steer-outcomes-source";
  static final String CONTROL_SOURCE = "steer-control-source";
  static final String DECODE_OUTCOMES = "steer-outcomes-decode";
  static final String DECODE_CONTROL = "steer-control-decode";
  static final String STEER_RECOMMENDATIONS = "steer-recommendations";
  static final String STEER_VITALS = "steer-vitals";
  static final String STEER_OUTCOMES = "steer-outcomes";
  static final String STEER_LANES = "steer-lanes";
  static final String SYMPTOM_RECORDS = "sink-symptoms";
  static final String DIAGNOSIS_RECORDS = "sink-diagnoses";
  static final String RECOMMENDATION_RECORDS = "sink-recommendations";
  static final String ALERT_RECORDS = "sink-alerts";
  static final String REFUSAL_RECORDS = "sink-refusals";
  static final String QUARANTINE_RECORDS = "sink-quarantine";
  static final String COMMAND_RECORDS = "sink-commands";
  static final String CHANGE_RECORDS = "sink-changes";
  static final String CHANGE_ALERT_RECORDS = "sink-change-alerts";
  static final String STEER_QUARANTINE_RECORDS = "sink-steer-quarantine";
  static final String MONITOR_SINK = "sink-kafka";
  static final String COMMANDS_SOURCE = "actuate-commands-source";
  static final String DECODE_COMMANDS = "actuate-decode";
  static final String CARRY_OUT = "actuate-commands";
  static final String OUTCOME_RECORDS = "actuate-outcomes";
  static final String UNREADABLE_RECORDS = "actuate-quarantine";
  static final String ACTUATE_SINK = "actuate-sink";
  static final String ALERTS_SOURCE = "alert-alerts-source";
  static final String DIAGNOSES_SOURCE = "alert-diagnoses-source";
  static final String RECOMMENDATIONS_SOURCE = "alert-recommendations-source";
  static final String DECODE_ALERTS = "alert-alerts-decode";
  static final String DECODE_DIAGNOSES = "alert-diagnoses-decode";
  static final String DECODE_RECOMMENDATIONS = "alert-recommendations-decode";
  static final String ALERT_JOBS = "alert-jobs";
  static final String ALERT_SINK = "alert-sink";
  static final String REPLAY_SOURCE = "replay-recordings";

  private Uids() {}
}
