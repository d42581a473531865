package io.flinksustain.window;

import java.util.Arrays;

/**
 * The counters of one group - a vertex or a process - in order of signal and subtask, which is the
 * order in which they are asked for: as a rule each is found right behind the one before.
 */
final class CounterGroup {
  private final CounterMemory before;
  private long[] keys;
  private int[] origins;
  private int[] attempts;
  private long[] times;
  private double[] totals;
  private int size;
  private int next;

  /** The rows {@code from} to {@code to} of a memory, without those older than {@code oldest}. */
  CounterGroup(CounterMemory before, int from, int to, long oldest) {
    this.before = before;
    keys = new long[to - from];
    origins = new int[to - from];
    for (int row = from; row < to; row++) {
      if (before.ts()[row] > oldest) {
        keys[size] = key(before.signal()[row], before.subtask()[row]);
        origins[size++] = row;
      }
    }
    attempts = new int[keys.length];
    times = new long[keys.length];
    totals = new double[keys.length];
    remember();
  }

  /** What is not seen in this window stays as it was. */
  private void remember() {
    for (int i = 0; i < size; i++) {
      attempts[i] = before.attempt()[origins[i]];
      times[i] = before.ts()[origins[i]];
      totals[i] = before.value()[origins[i]];
    }
  }

  int size() {
    return size;
  }

  /** What a counter grew by in this window, which is remembered for the next one. */
  Growth growth(Entity entity, int signal, Series series) {
    return Growth.of(series, before, origin(entity, signal, series), entity);
  }

  /** What part of the time a counter of seconds grew by; remembered likewise. */
  double share(Entity entity, int signal, Series series) {
    return TimeShare.of(series, before, origin(entity, signal, series));
  }

  /** Where in the memory stands what a counter was before, now that it is remembered anew. */
  private int origin(Entity entity, int signal, Series series) {
    int row = find(key(signal, entity.subtask()));
    int end = series.size() - 1;
    attempts[row] = series.attempt(end);
    times[row] = series.time(end);
    totals[row] = series.delta() ? Double.NaN : series.last();
    return origins[row];
  }

  /** Writes the counters as they are now behind {@code row}; returns the next free row. */
  int write(CounterMemory memory, int group, int row) {
    for (int i = 0; i < size; i++, row++) {
      memory.group()[row] = group;
      memory.signal()[row] = (int) (keys[i] >> Integer.SIZE);
      memory.subtask()[row] = (int) keys[i];
      memory.attempt()[row] = attempts[i];
      memory.ts()[row] = times[i];
      memory.value()[row] = totals[i];
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
      grow(Math.max(8, size * 2));
    }
    int behind = size++ - at;
    System.arraycopy(keys, at, keys, at + 1, behind);
    System.arraycopy(origins, at, origins, at + 1, behind);
    System.arraycopy(attempts, at, attempts, at + 1, behind);
    System.arraycopy(times, at, times, at + 1, behind);
    System.arraycopy(totals, at, totals, at + 1, behind);
    keys[at] = key;
    origins[at] = Growth.NO_ORIGIN;
    return at;
  }

  private void grow(int capacity) {
    keys = Arrays.copyOf(keys, capacity);
    origins = Arrays.copyOf(origins, capacity);
    attempts = Arrays.copyOf(attempts, capacity);
    times = Arrays.copyOf(times, capacity);
    totals = Arrays.copyOf(totals, capacity);
  }
}
