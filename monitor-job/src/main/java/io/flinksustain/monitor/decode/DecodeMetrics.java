package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.wire.SampleCount;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What {@link DecodeReports} counts.
 *
 * @param records records read, good and bad
 * @param readings values kept
 * @param droppedValues values that are nonsense, repeated, or of no signal of the catalogue
 * @param quarantined records of which all or a part could not be read
 * @param movedClocks reports that were ahead of their record and set back
 */
record DecodeMetrics(
    Counter records,
    Counter readings,
    Counter droppedValues,
    Counter quarantined,
    Counter movedClocks) {

  static DecodeMetrics in(MetricGroup group) {
    return new DecodeMetrics(
        OwnMetric.RECORDS.counter(group),
        OwnMetric.READINGS.counter(group),
        OwnMetric.DROPPED_VALUES.counter(group),
        OwnMetric.QUARANTINED.counter(group),
        OwnMetric.MOVED_CLOCKS.counter(group));
  }

  void count(RecordDecoder.Outcome outcome, SampleCount values) {
    records.inc();
    readings.inc(values.kept());
    droppedValues.inc(values.dropped());
    movedClocks.inc(outcome.moved());
    if (outcome.problem() != null) {
      quarantined.inc();
    }
  }
}
