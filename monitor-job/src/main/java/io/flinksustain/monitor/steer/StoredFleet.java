package io.flinksustain.monitor.steer;

import io.flinksustain.steer.Fleet;
import io.flinksustain.steer.Lane;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/** The lanes in state, all of them in memory as well, and when each is to be looked at. */
final class StoredFleet {
  private final MapState<String, Lane> stored;
  private final Map<String, Long> due = new HashMap<>();
  private Fleet fleet;

  StoredFleet(MapState<String, Lane> stored) {
    this.stored = stored;
  }

  /** All lanes; those of a restored state are due at once. */
  Fleet fleet() throws Exception {
    if (fleet == null) {
      fleet = new Fleet();
      for (Lane lane : stored.values()) {
        fleet.take(lane);
      }
    }
    return fleet;
  }

  /** A lane as it is now, to be looked at by then at the latest. */
  void take(Lane lane, long next) throws Exception {
    fleet().take(lane);
    if (lane.isEmpty()) {
      stored.remove(lane.name());
      due.remove(lane.name());
    } else {
      stored.put(lane.name(), lane);
      due.put(lane.name(), next);
    }
  }

  boolean isDue(String name, long now) {
    return due.getOrDefault(name, Long.MIN_VALUE) <= now;
  }

  /** When the next of them is due; {@link Long#MAX_VALUE} for never. */
  long nextDue() {
    return due.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
  }
}
