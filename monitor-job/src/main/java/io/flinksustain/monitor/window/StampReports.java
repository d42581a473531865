package io.flinksustain.monitor.window;

import io.flinksustain.report.Report;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gives each report the time at which it was measured; watermarks, by the broker's clock, pass.
 *
 * <p>Windows then go by the time of measurement. An assigner that reads it out of the report would
 * not do: Flink's window operator tells late elements by the timestamp of the record, and drops
 * without a trace one that is late by its window only.
 */
public final class StampReports extends AbstractStreamOperator<Report>
    implements OneInputStreamOperator<Report, Report> {
  private static final long serialVersionUID = 1;

  @Override
  public void processElement(StreamRecord<Report> element) {
    output.collect(element.replace(element.getValue(), element.getValue().ts()));
  }
}
