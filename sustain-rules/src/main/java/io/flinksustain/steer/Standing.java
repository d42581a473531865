package io.flinksustain.steer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The orders that hold until they are taken back, the strongest for each scope.
 *
 * @param byScope lane and job, joined by {@code |}
 */
public record Standing(Map<String, Control> byScope) {
  /** Nothing was ordered. */
  public static final Standing NONE = new Standing(Map.of());

  /**
   * With an order that holds something, or without what it ends; one that holds nothing changes
   * nothing.
   *
   * @param now epoch milliseconds; a snooze that has ended is forgotten
   */
  public Standing with(Control order, long now) {
    Map<String, Control> next = new TreeMap<>(byScope);
    next.values().removeIf(each -> each instanceof Control.Snooze s && s.until() <= now);
    String key = key(order.scope());
    Control before = next.get(key);
    if (order instanceof Control.Resume) {
      if (before != null && before.by().at() <= order.by().at()) {
        next.remove(key);
      }
    } else if (holds(order) && (before == null || !isWeaker(order, before))) {
      next.put(key, order);
    }
    return new Standing(Map.copyOf(next));
  }

  private static boolean holds(Control order) {
    return !(order instanceof Control.Approve) && !(order instanceof Control.Reject);
  }

  /** A snooze does not shorten a longer one; of other orders that hold as much the later counts. */
  private static boolean isWeaker(Control order, Control before) {
    if (strength(order) != strength(before)) {
      return strength(order) < strength(before);
    }
    return order instanceof Control.Snooze snooze
        ? ((Control.Snooze) before).until() >= snooze.until()
        : before.by().at() > order.by().at();
  }

  /** As {@link Hold#and} has it: a pause outlasts a snooze, and a stop holds commands, too. */
  private static int strength(Control order) {
    if (order instanceof Control.StopAll) {
      return 2;
    }
    return order instanceof Control.Snooze ? 0 : 1;
  }

  private static String key(Scope scope) {
    return scope.lane() + '|' + scope.job();
  }

  /** All of them, in the order in which they were given. */
  public List<Control> orders() {
    return byScope.values().stream()
        .sorted(Comparator.comparingLong((Control order) -> order.by().at()))
        .toList();
  }
}
