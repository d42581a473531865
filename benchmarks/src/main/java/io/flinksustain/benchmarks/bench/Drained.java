package io.flinksustain.benchmarks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.bench.job.Slope;
import io.flinksustain.monitor.kafka.Topic;
import java.util.Locale;
import java.util.Map;

/**
 * What a complete pipeline did with a backlog, and at what cost.
 *
 * @param slope cost of what came after the warm-up
 * @param samples read of the whole backlog
 * @param late reports that came after their window
 * @param quarantined records that could not be read
 * @param verdicts committed to the topics
 * @param checkpoint statistics of the one taken at the end
 */
record Drained(
    Slope slope,
    long samples,
    long late,
    long quarantined,
    Map<Topic, Long> verdicts,
    JsonNode checkpoint) {
  static final String RECORDS = "decode-reports.records";
  static final String SAMPLES = "decode-reports.readings";
  static final String QUARANTINED = "decode-reports.quarantined";
  static final String WINDOWS = "classify-jobs.windows";
  static final String LATE = "window-late.late";

  /** One line for people. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "%,d samples; measured %,d windows in %.1f CPU s (%.1f s by the clock); verdicts: %,d"
            + " symptoms, %,d diagnoses, %,d recommendations, %,d alerts; late %d, quarantined %d",
        samples,
        slope.grown(WINDOWS),
        slope.cpuSeconds(),
        slope.seconds(),
        verdicts.get(Topic.SYMPTOMS),
        verdicts.get(Topic.DIAGNOSES),
        verdicts.get(Topic.RECOMMENDATIONS),
        verdicts.get(Topic.ALERTS),
        late,
        quarantined);
  }
}
