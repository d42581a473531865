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
 * @param lost samples of the backlog that were not read
 * @param late reports that came after their window
 * @param quarantined records that could not be read
 * @param verdicts committed to the topics
 * @param heap most bytes of the heap in use at any time, garbage included
 * @param live most bytes of the heap in use after a collection
 * @param checkpoint statistics of the one taken at the end
 */
record Drained(
    Slope slope,
    long lost,
    long late,
    long quarantined,
    Map<Topic, Long> verdicts,
    long heap,
    long live,
    JsonNode checkpoint) {
  static final String RECORDS = "decode-reports.records";
  static final String SAMPLES = "decode-reports.readings";
  static final String QUARANTINED = "decode-reports.quarantined";
  static final String WINDOWS = "classify-jobs.windows";
  static final String LATE = "window-jobs.late";

  /**
   * Bytes of all state in the checkpoint; of each job one window is open in it, half on average.
   */
  double stateBytes() {
    return checkpoint.path("state_size").asDouble();
  }

  double checkpointSeconds() {
    return checkpoint.path("end_to_end_duration").asDouble() / 1000;
  }

  /**
   * One line for people.
   *
   * @param windows that lie in what was measured; more were closed when some of the warm-up were
   *     still in flight at its end
   */
  String sentence(long windows) {
    return String.format(
        Locale.ROOT,
        "measured %,d windows (%,d due) in %.1f CPU s, %.0f %% of it JIT (%.1f s by the clock);"
            + " verdicts of all: %,d symptoms, %,d diagnoses, %,d recommendations, %,d alerts;"
            + " %d lost, %d late, %d quarantined",
        slope.grown(WINDOWS),
        windows,
        slope.cpuSeconds(),
        100 * slope.jitShare(),
        slope.seconds(),
        verdicts.get(Topic.SYMPTOMS),
        verdicts.get(Topic.DIAGNOSES),
        verdicts.get(Topic.RECOMMENDATIONS),
        verdicts.get(Topic.ALERTS),
        lost,
        late,
        quarantined);
  }
}
