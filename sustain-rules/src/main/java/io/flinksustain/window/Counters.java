package io.flinksustain.window;

import io.flinksustain.signal.Signal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of counters while one window is summed up: before it, and after it. */
final class Counters {
  /** An entity that was silent for longer is forgotten. */
  static final long KEPT_MS = 900_000;

  private final CounterMemory before;
  private final long oldest;
  private final Map<String, CounterGroup> groups = new LinkedHashMap<>();
  private String latestName = "";
  private CounterGroup latest;

  /** The counters remembered, without those that were silent for too long at {@code now}. */
  Counters(CounterMemory before, long now) {
    this.before = before;
    this.oldest = now - KEPT_MS;
    int from = 0;
    for (int group = 0; group < before.groups().length; group++) {
      int to = from;
      while (to < before.rows() && before.group()[to] == group) {
        to++;
      }
      groups.put(before.groups()[group], new CounterGroup(before, from, to, oldest));
      from = to;
    }
  }

  /** What a counter grew by in this window; asking twice gives the same. */
  Growth growth(Entity entity, Signal signal, Series series) {
    return group(entity.group()).growth(entity, signal.ordinal(), series);
  }

  /** What part of the time a counter of seconds grew by; NaN when that cannot be said. */
  double share(Entity entity, Signal signal, Series series) {
    return group(entity.group()).share(entity, signal.ordinal(), series);
  }

  /** As a rule the same as the one before: all subtasks of a vertex are asked for together. */
  private CounterGroup group(String name) {
    if (latest == null || !latestName.equals(name)) {
      latest = groups.computeIfAbsent(name, this::fresh);
      latestName = name;
    }
    return latest;
  }

  private CounterGroup fresh(String name) {
    return new CounterGroup(before, 0, 0, oldest);
  }

  CounterMemory memory(RecentCounts recent) {
    groups.values().removeIf(group -> group.size() == 0);
    int rows = groups.values().stream().mapToInt(CounterGroup::size).sum();
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
    int index = 0;
    int row = 0;
    for (CounterGroup group : groups.values()) {
      row = group.write(memory, index++, row);
    }
    return memory;
  }
}
