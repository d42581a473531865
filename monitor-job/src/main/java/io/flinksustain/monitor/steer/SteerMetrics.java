package io.flinksustain.monitor.steer;

import io.flinksustain.monitor.metrics.CountersByLabel;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.steer.Change;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Lane;
import io.flinksustain.steer.Step;
import io.flinksustain.text.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.MetricGroup;

/** What the stage counts: changes that have ended, what those that stay save, blocked lanes. */
final class SteerMetrics {
  private final CountersByLabel changes;

  /** Saving per month of the changes accepted here, by their ids. */
  private final Map<String, Double> realised = new ConcurrentHashMap<>();

  /** Names of lanes. After a restart they are here again within a minute, when lanes are due. */
  private final Set<String> blocked = ConcurrentHashMap.newKeySet();

  SteerMetrics(MetricGroup operator) {
    changes =
        OwnMetric.CHANGES.counters(
            operator,
            Arrays.stream(ChangeState.values()).filter(ChangeState::isEnd).map(Words::of).toList());
    OwnMetric.SAVINGS_REALISED_PER_MONTH.gauge(
        operator, () -> realised.values().stream().mapToDouble(Double::doubleValue).sum());
    OwnMetric.LANES_BLOCKED.gauge(operator, blocked::size);
  }

  void count(Step step) {
    count(step.lane());
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

  private void count(Lane lane) {
    if (lane.blocked()) {
      blocked.add(lane.name());
    } else {
      blocked.remove(lane.name());
    }
  }

  private void realise(Change change) {
    double saved = change.recommendation().cost().savedPerMonth();
    if (saved > 0) {
      realised.put(change.id(), saved);
    }
  }
}
