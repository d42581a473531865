package io.flinksustain.monitor.steer;

import io.flinksustain.monitor.metrics.CountersByLabel;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.steer.Change;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Step;
import io.flinksustain.text.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.MetricGroup;

/** What the stage counts: changes that have ended, and what those that stay save. */
final class SteerMetrics {
  private final CountersByLabel changes;

  /** Saving per month of the changes accepted here, by their ids. */
  private final Map<String, Double> realised = new ConcurrentHashMap<>();

  SteerMetrics(MetricGroup operator) {
    changes =
        OwnMetric.CHANGES.counters(
            operator,
            Arrays.stream(ChangeState.values()).filter(ChangeState::isEnd).map(Words::of).toList());
    OwnMetric.SAVINGS_REALISED_PER_MONTH.gauge(
        operator, () -> realised.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  void count(Step step) {
    for (ChangeEvent event : step.events()) {
      if (event.state().isEnd()) {
        changes.inc(Words.of(event.state()));
      }
      if (event.state() == ChangeState.ACCEPTED) {
        step.lane().ended().stream()
            .filter(change -> change.id().equals(event.change()))
            .forEach(this::realise);
      } else if (event.state() == ChangeState.ROLLING_BACK) {
        realised.remove(event.change());
      }
    }
  }

  private void realise(Change change) {
    double saved = change.recommendation().cost().savedPerMonth();
    if (saved > 0) {
      realised.put(change.id(), saved);
    }
  }
}
