package io.flinksustain.window;

import io.flinksustain.signal.Signal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What is remembered of counters while one window is summed up: before it, and after it. */
final class Counters {
  /** An entity that was silent for longer is forgotten. */
  static final long KEPT_MS = 900_000;

  private final Map<Key, Last> before = new TreeMap<>(Key.ORDER);
  private final Map<Key, Last> after = new TreeMap<>(Key.ORDER);

  /** Which counter of which entity. */
  record Key(String group, int subtask, int signal) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::group).thenComparingInt(Key::subtask).thenComparing(Key::signal);
  }

  /** The last value of a counter; its total is NaN where the source sends increases. */
  record Last(int attempt, long ts, double value) {}

  /** The counters remembered, without those that were silent for too long at {@code now}. */
  Counters(CounterMemory memory, long now) {
    for (int i = 0; i < memory.rows(); i++) {
      if (memory.ts()[i] > now - KEPT_MS) {
        String group = memory.groups()[memory.group()[i]];
        before.put(
            new Key(group, memory.subtask()[i], memory.signal()[i]),
            new Last(memory.attempt()[i], memory.ts()[i], memory.value()[i]));
      }
    }
    after.putAll(before);
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
    String[] groups = after.keySet().stream().map(Key::group).distinct().toArray(String[]::new);
    int rows = after.size();
    CounterMemory memory =
        new CounterMemory(
            groups,
            new int[rows],
            new int[rows],
            new int[rows],
            new int[rows],
            new long[rows],
            new double[rows],
            recent);
    fill(memory);
    return memory;
  }

  private void fill(CounterMemory memory) {
    int group = 0;
    int row = 0;
    for (Map.Entry<Key, Last> entry : after.entrySet()) {
      if (!memory.groups()[group].equals(entry.getKey().group())) {
        group++;
      }
      memory.group()[row] = group;
      memory.subtask()[row] = entry.getKey().subtask();
      memory.signal()[row] = entry.getKey().signal();
      memory.attempt()[row] = entry.getValue().attempt();
      memory.ts()[row] = entry.getValue().ts();
      memory.value()[row++] = entry.getValue().value();
    }
  }
}
