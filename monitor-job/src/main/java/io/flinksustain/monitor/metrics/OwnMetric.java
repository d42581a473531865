package io.flinksustain.monitor.metrics;

import io.flinksustain.text.Words;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * All metrics that Sustain has of itself, besides those that Flink has of every job: name, unit and
 * meaning. The reference page is made of them.
 *
 * <p>None has a label that grows with the watched jobs.
 */
public enum OwnMetric {
  POLLS(Kind.COUNTER, "requests", "Requests to metrics endpoints and REST APIs."),
  POLL_FAILURES(Kind.COUNTER, "requests", "Those without a usable answer."),
  TARGETS(Kind.GAUGE, "endpoints", "What this subtask polls now."),

  RECORDS(Kind.COUNTER, "records", "Records with metrics that were read, good and bad."),
  READINGS(Kind.COUNTER, "values", "Values kept: each is one signal of one entity at one instant."),
  DROPPED_VALUES(
      Kind.COUNTER,
      "values",
      "Values that are nonsense, repeated, of no signal of the catalogue, or of a process on which"
          + " no job was seen."),
  MOVED_CLOCKS(
      Kind.COUNTER, "reports", "Reports that were ahead of the broker's clock and were set back."),
  FACTS(Kind.COUNTER, "records", "Facts that were read."),
  QUARANTINED(
      Kind.COUNTER,
      "records",
      "Records of which all or a part could not be read. They lie in the topic of quarantine, with"
          + " the reason; those that the alerts are made of are in the log instead."),

  LATE(
      Kind.COUNTER,
      "reports",
      "Reports that came after the end of their window and count for nothing."),
  UNKNOWN_VERTICES(
      Kind.COUNTER,
      "vertices",
      "Vertices left out of a window because the job graph does not have them."),
  OVERTAKEN_WINDOWS(
      Kind.COUNTER, "windows", "Windows left out because the job had already been called silent."),
  WINDOWS(
      Kind.COUNTER,
      "windows",
      "completeness",
      "Windows of jobs that were judged, by how much of what was due in them was measured: `whole`"
          + " (of every vertex at least sustain.classify.min-completeness), `partial` (of some),"
          + " `none`."),

  AMBIGUOUS_WINDOWS(
      Kind.COUNTER,
      "windows",
      "Windows that were not judged because another job of the same name was first."),
  RULES_REFUSED(
      Kind.GAUGE,
      "packs",
      "1 while the rule pack from the topic, taken once, does not fit this version, and only the"
          + " bundled rules are in force."),
  RULE_EVALUATION_US(
      Kind.HISTOGRAM, "microseconds", "Time to evaluate all rules for one window of one job."),
  SYMPTOMS(Kind.COUNTER, "symptoms", "rule", "Symptoms that began, by their rule."),
  DIAGNOSES(
      Kind.COUNTER,
      "diagnoses",
      "cause",
      "Diagnoses that were written, new ones and those said again, by their cause."),
  JOBS(
      Kind.GAUGE,
      "jobs",
      "state",
      "Jobs seen within the last three windows, by the severity of their diagnosis: `ok`, `info`,"
          + " `warning`, `critical`; `unknown` where evidence is insufficient."),
  DIAGNOSED_JOBS(
      Kind.GAUGE,
      "jobs",
      "cause",
      "Jobs seen within the last three windows, by the cause of their diagnosis; a cause is there"
          + " from the first time on that it was found."),
  END_TO_END_LAG_MS(
      Kind.HISTOGRAM,
      "milliseconds",
      "From the end of a window to its verdict. Readers of committed records have it with the next"
          + " checkpoint."),

  OPEN_RECOMMENDATIONS(
      Kind.GAUGE,
      "recommendations",
      "Recommendations that stand, of jobs seen within the last three windows."),
  SAVINGS_OPEN_PER_MONTH(
      Kind.GAUGE,
      "currency of the price file",
      "What the recommendations that stand would save each month, those that cost more left out; of"
          + " jobs seen within the last three windows. 0 without a price file."),
  SAVINGS_REALISED_PER_MONTH(
      Kind.GAUGE,
      "currency of the price file",
      "What the changes accepted since this operator started save each month, as it was estimated;"
          + " those taken back later left out."),
  CHANGES(
      Kind.COUNTER, "changes", "outcome", "Changes that came to their end, by where they ended."),
  OPEN_CHANGES(
      Kind.GAUGE,
      "changes",
      "state",
      "Changes that have not come to their end, by where they stand: `proposed`, `approved`,"
          + " `applying`, `settling`, `observing`, `rolling_back`. Known within a minute of a start."),
  LANES_BLOCKED(
      Kind.GAUGE,
      "lanes",
      "Lanes in which a roll back failed, or is withheld by a stop: nothing begins there until a"
          + " person acts."),
  POLICY_REFUSED(
      Kind.GAUGE,
      "files",
      "1 while the policy file has errors or cannot be read: the last one that was sound stays in"
          + " force, and without one everything is advice."),

  COMMANDS(Kind.COUNTER, "commands", "result", "Commands that have ended, by their result."),
  ACTUATOR_ERRORS(
      Kind.COUNTER,
      "looks",
      "Looks at a job that achieved nothing: no answer, an error, or the job was busy. Each is tried"
          + " again."),

  ALERTS_SENT(
      Kind.COUNTER,
      "alerts",
      "Alerts that an Alertmanager took, those said again included; each Alertmanager counts."),
  ALERTS_REFUSED(Kind.COUNTER, "alerts", "Alerts that an Alertmanager refused, each by itself."),
  ALERT_POST_FAILURES(
      Kind.COUNTER, "requests", "Requests to an Alertmanager that failed and are tried again."),
  ALERTS_WAITING(Kind.GAUGE, "alerts", "Alerts that an Alertmanager has still to take."),
  ALERT_LAG_MS(
      Kind.HISTOGRAM,
      "milliseconds",
      "From the end of the window in which something began or ended to an Alertmanager's receipt.");

  /** How a metric behaves. */
  public enum Kind {
    /** Grows; begins at 0 when the process starts. */
    COUNTER,
    /** What is now. */
    GAUGE,
    /** Quantiles of the last values, and how many there were. */
    HISTOGRAM
  }

  /** The group of all of them, below that of the operator. */
  static final String GROUP = "sustain";

  /** Values of which quantiles are made. */
  private static final int LAST_VALUES = 512;

  private final Kind kind;
  private final String unit;
  private final String label;
  private final String meaning;

  OwnMetric(Kind kind, String unit, String meaning) {
    this(kind, unit, "", meaning);
  }

  OwnMetric(Kind kind, String unit, String label, String meaning) {
    this.kind = kind;
    this.unit = unit;
    this.label = label;
    this.meaning = meaning;
  }

  public Kind kind() {
    return kind;
  }

  public String unit() {
    return unit;
  }

  /** Name of the one label besides Flink's own; empty for none. */
  public String label() {
    return label;
  }

  public String meaning() {
    return meaning;
  }

  /** Its name below the group of the operator, as Prometheus has it: {@code sustain_readings}. */
  public String fullName() {
    return GROUP + '_' + (label.isEmpty() ? "" : label + '_') + Words.of(this);
  }

  /** The counter of an operator. */
  public Counter counter(MetricGroup operator) {
    return operator.addGroup(GROUP).counter(Words.of(this));
  }

  /** The counter of an operator that more than one thread counts with. */
  public Counter sharedCounter(MetricGroup operator) {
    return operator.addGroup(GROUP).counter(Words.of(this), new ThreadSafeSimpleCounter());
  }

  /** The counters of an operator by the value of the label, at 0 for the values known before. */
  public CountersByLabel counters(MetricGroup operator, List<String> known) {
    return new CountersByLabel(
        value -> operator.addGroup(GROUP).addGroup(label, value).counter(Words.of(this)), known);
  }

  public void gauge(MetricGroup operator, Gauge<? extends Number> gauge) {
    operator.addGroup(GROUP).gauge(Words.of(this), gauge);
  }

  /** The gauge for one value of the label. */
  public void gauge(MetricGroup operator, String value, Gauge<? extends Number> gauge) {
    operator.addGroup(GROUP).addGroup(label, value).gauge(Words.of(this), gauge);
  }

  public Histogram histogram(MetricGroup operator) {
    return operator
        .addGroup(GROUP)
        .histogram(Words.of(this), new DescriptiveStatisticsHistogram(LAST_VALUES));
  }
}
