package io.flinksustain.monitor.alert;

import io.flinksustain.alert.Posting;
import io.flinksustain.monitor.metrics.OwnMetric;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;

/** What the outboxes of a subtask count together. */
final class AlertMetrics {
  private final LongSupplier clock;
  private final Counter sent;
  private final Counter refused;
  private final Counter failures;
  private final Histogram lag;

  /**
   * @param clock epoch milliseconds
   * @param waiting how many alerts were not taken yet
   */
  AlertMetrics(MetricGroup operator, LongSupplier clock, IntSupplier waiting) {
    this.clock = clock;
    sent = OwnMetric.ALERTS_SENT.sharedCounter(operator);
    refused = OwnMetric.ALERTS_REFUSED.sharedCounter(operator);
    failures = OwnMetric.ALERT_POST_FAILURES.sharedCounter(operator);
    lag = OwnMetric.ALERT_LAG_MS.histogram(operator);
    OwnMetric.ALERTS_WAITING.gauge(operator, waiting::getAsInt);
  }

  void sent(List<Posting> batch) {
    sent.inc(batch.size());
    long now = clock.getAsLong();
    batch.stream().filter(p -> p.newsAt() > 0).forEach(p -> lag.update(now - p.newsAt()));
  }

  void refused() {
    refused.inc();
  }

  void failed() {
    failures.inc();
  }
}
