package io.flinksustain.monitor.steer;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/** The orders that hold until they are taken back, for lanes that nothing was heard of yet. */
final class StandingOrders {
  private StandingOrders() {}

  /** Keeps an order that holds something, or ends what was ordered before for the same scope. */
  static void keep(Control order, MapState<String, Control> state, long now) throws Exception {
    Standing before = read(state);
    Standing after = before.with(order, now);
    for (String scope : before.byScope().keySet()) {
      if (!after.byScope().containsKey(scope)) {
        state.remove(scope);
      }
    }
    for (Map.Entry<String, Control> entry : after.byScope().entrySet()) {
      if (!entry.getValue().equals(before.byScope().get(entry.getKey()))) {
        state.put(entry.getKey(), entry.getValue());
      }
    }
  }

  private static Standing read(MapState<String, Control> state) throws Exception {
    Map<String, Control> byScope = new HashMap<>();
    for (Map.Entry<String, Control> entry : state.entries()) {
      byScope.put(entry.getKey(), entry.getValue());
    }
    return new Standing(byScope);
  }

  /** Those that reach a lane, in the order in which they were given. */
  static List<Control> of(String lane, MapState<String, Control> state) throws Exception {
    return read(state).orders().stream().filter(order -> order.scope().reaches(lane)).toList();
  }
}
