package io.flinksustain.window;

import java.util.Arrays;

/**
 * The counters of one group - a vertex or a process - in order of signal and subtask, which is the
 * order in which they are asked for: as a rule each is found right behind the one before.
 */
final class CounterGroup {
  private long[] keys;
  private Counters.Last[] before;
  private Counters.Last[] after;
  private int size;
  private int next;

  /** The rows {@code from} to {@code to} of a memory, without those older than {@code oldest}. */
  CounterGroup(CounterMemory memory, int from, int to, long oldest) {
    keys = new long[to - from];
    before = new Counters.Last[to - from];
    for (int i = from; i < to; i++) {
      if (memory.ts()[i] > oldest) {
        keys[size] = key(memory.signal()[i], memory.subtask()[i]);
        before[size++] = new Counters.Last(memory.attempt()[i], memory.ts()[i], memory.value()[i]);
      }
    }
    after = before.clone();
  }

  int size() {
    return size;
  }

  /** What a counter grew by in this window, which is remembered for the next one. */
  Growth growth(Entity entity, int signal, Series series) {
    int row = find(key(signal, entity.subtask()));
    int end = series.size() - 1;
    double total = series.delta() ? Double.NaN : series.last();
    after[row] = new Counters.Last(series.attempt(end), series.time(end), total);
    return Growth.of(series, before[row], entity);
  }

  /** Writes the counters as they are now behind {@code row}; returns the next free row. */
  int write(CounterMemory memory, int group, int row) {
    for (int i = 0; i < size; i++, row++) {
      memory.group()[row] = group;
      memory.signal()[row] = (int) (keys[i] >> Integer.SIZE);
      memory.subtask()[row] = (int) keys[i];
      memory.attempt()[row] = after[i].attempt();
      memory.ts()[row] = after[i].ts();
      memory.value()[row] = after[i].value();
    }
    return row;
  }

  private static long key(int signal, int subtask) {
    return ((long) signal << Integer.SIZE) | Integer.toUnsignedLong(subtask);
  }

  /** The row of a counter, made when there is none. */
  private int find(long key) {
    if (next >= size || keys[next] != key) {
      int found = Arrays.binarySearch(keys, 0, size, key);
      next = found >= 0 ? found : insert(-found - 1, key);
    }
    return next++;
  }

  private int insert(int at, long key) {
    if (size == keys.length) {
      int capacity = Math.max(8, size * 2);
      keys = Arrays.copyOf(keys, capacity);
      before = Arrays.copyOf(before, capacity);
      after = Arrays.copyOf(after, capacity);
    }
    System.arraycopy(keys, at, keys, at + 1, size - at);
    System.arraycopy(before, at, before, at + 1, size - at);
    System.arraycopy(after, at, after, at + 1, size - at);
    size++;
    keys[at] = key;
    before[at] = null;
    return at;
  }
}
