package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.job;
import static io.flinksustain.monitor.window.Streams.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.OperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.streaming.util.MockStreamingRuntimeContext;
import org.junit.jupiter.api.Test;

class CountLateTest {
  private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();

  @Test
  void countsAndLetsNothingPass() {
    CountLate late = new CountLate();
    late.setRuntimeContext(
        new MockStreamingRuntimeContext(1, 0) {
          @Override
          public OperatorMetricGroup getMetricGroup() {
            return metrics;
          }
        });
    late.open(DefaultOpenContext.INSTANCE);

    assertThat(late.filter(report(job("fraud", "a"), 1, 1))).isFalse();
    assertThat(late.filter(report(job("fraud", "a"), 2, 1))).isFalse();

    assertThat(((Counter) metrics.get("late")).getCount()).isEqualTo(2);
  }
}
