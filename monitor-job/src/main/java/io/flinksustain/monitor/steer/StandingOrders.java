package io.flinksustain.monitor.steer;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/** The orders that hold until they are taken back, for lanes that nothing was heard of yet. */
final class StandingOrders {
  private StandingOrders() {}

  /** Keeps an order that holds something, or ends what was ordered before for the same scope. */
  static void keep(Control order, MapState<String, Control> standing, long now) throws Exception {
    forgetEnded(standing, now);
    String key = key(order.scope());
    Control before = standing.get(key);
    if (order instanceof Control.Resume) {
      if (before != null && before.by().at() <= order.by().at()) {
        standing.remove(key);
      }
    } else if (holds(order) && (before == null || !isWeaker(order, before))) {
      standing.put(key, order);
    }
  }

  private static void forgetEnded(MapState<String, Control> standing, long now) throws Exception {
    List<String> ended = new ArrayList<>();
    for (Map.Entry<String, Control> entry : standing.entries()) {
      if (entry.getValue() instanceof Control.Snooze snooze && snooze.until() <= now) {
        ended.add(entry.getKey());
      }
    }
    for (String scope : ended) {
      standing.remove(scope);
    }
  }

  private static boolean holds(Control order) {
    return !(order instanceof Control.Approve) && !(order instanceof Control.Reject);
  }

  /** A snooze does not shorten a pause, nor a longer snooze. */
  private static boolean isWeaker(Control order, Control before) {
    boolean forever = !(before instanceof Control.Snooze);
    if (order instanceof Control.Snooze snooze) {
      return forever || ((Control.Snooze) before).until() >= snooze.until();
    }
    return forever && before.by().at() > order.by().at();
  }

  private static String key(Scope scope) {
    return scope.lane() + '|' + scope.job();
  }

  /** Those that reach a lane, in the order in which they were given. */
  static List<Control> of(String lane, MapState<String, Control> standing) throws Exception {
    List<Control> all = new ArrayList<>();
    for (Map.Entry<String, Control> entry : standing.entries()) {
      if (entry.getValue().scope().reaches(lane)) {
        all.add(entry.getValue());
      }
    }
    all.sort(Comparator.comparingLong(order -> order.by().at()));
    return all;
  }
}
