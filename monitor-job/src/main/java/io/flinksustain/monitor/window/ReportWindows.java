package io.flinksustain.monitor.window;

import io.flinksustain.report.Report;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.windowing.assigners.WindowAssigner;
import org.apache.flink.streaming.api.windowing.triggers.EventTimeTrigger;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * Tumbling windows by the time at which a report was measured.
 *
 * <p>Flink's own assigner goes by the timestamp of the record, which here is the broker's clock and
 * only drives the watermarks.
 */
public final class ReportWindows extends WindowAssigner<Object, TimeWindow> {
  private static final long serialVersionUID = 1;

  private final long sizeMs;

  private ReportWindows(long sizeMs) {
    this.sizeMs = sizeMs;
  }

  /** Windows of this length, aligned with the epoch. */
  public static ReportWindows of(Duration size) {
    return new ReportWindows(size.toMillis());
  }

  @Override
  public Collection<TimeWindow> assignWindows(
      Object element, long timestamp, WindowAssignerContext context) {
    long start = TimeWindow.getWindowStartWithOffset(((Report) element).ts(), 0, sizeMs);
    return List.of(new TimeWindow(start, start + sizeMs));
  }

  @Override
  public Trigger<Object, TimeWindow> getDefaultTrigger() {
    return EventTimeTrigger.create();
  }

  @Override
  public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
    return new TimeWindow.Serializer();
  }

  @Override
  public boolean isEventTime() {
    return true;
  }
}
