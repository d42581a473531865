package io.flinksustain.window;

import io.flinksustain.signal.Signal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of counters while one window is summed up: before it, and after it. */
final class Counters {
  /** An entity that was silent for longer is forgotten. */
  static final long KEPT_MS = 900_000;

  private final Map<Key, Last> before = new HashMap<>();
  private final Map<Key, Last> after = new LinkedHashMap<>();

  /** Which counter of which entity. */
  record Key(String group, int subtask, int signal) {}

  /** The last value of a counter; its total is NaN where the source sends increases. */
  record Last(int attempt, long ts, double value) {}

  /** The counters remembered, without those that were silent for too long at {@code now}. */
  Counters(CounterMemory memory, long now) {
    for (int i = 0; i < memory.rows(); i++) {
      if (memory.ts()[i] > now - KEPT_MS) {
        String group = memory.groups()[memory.group()[i]];
        Key key = new Key(group, memory.subtask()[i], memory.signal()[i]);
        before.put(key, new Last(memory.attempt()[i], memory.ts()[i], memory.value()[i]));
        after.put(key, before.get(key));
      }
    }
  }

  /** What a counter grew by in this window; asking twice gives the same. */
  Growth growth(Entity entity, Signal signal, Series series) {
    Key key = new Key(entity.group(), entity.subtask(), signal.ordinal());
    int end = series.size() - 1;
    double total = series.delta() ? Double.NaN : series.last();
    after.put(key, new Last(series.attempt(end), series.time(end), total));
    return Growth.of(series, before.get(key), entity.intervalMs());
  }

  CounterMemory memory(RecentCounts recent) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    after.keySet().forEach(key -> groups.putIfAbsent(key.group(), groups.size()));
    int rows = after.size();
    CounterMemory memory =
        new CounterMemory(
            groups.keySet().toArray(String[]::new),
            new int[rows],
            new int[rows],
            new int[rows],
            new int[rows],
            new long[rows],
            new double[rows],
            recent);
    fill(memory, groups);
    return memory;
  }

  private void fill(CounterMemory memory, Map<String, Integer> groups) {
    int row = 0;
    for (Map.Entry<Key, Last> entry : after.entrySet()) {
      memory.group()[row] = groups.get(entry.getKey().group());
      memory.subtask()[row] = entry.getKey().subtask();
      memory.signal()[row] = entry.getKey().signal();
      memory.attempt()[row] = entry.getValue().attempt();
      memory.ts()[row] = entry.getValue().ts();
      memory.value()[row++] = entry.getValue().value();
    }
  }
}
