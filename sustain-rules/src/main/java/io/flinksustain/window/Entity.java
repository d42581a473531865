package io.flinksustain.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whatever is measured - a subtask, a process, a job - and its lines in one window. */
final class Entity {
  private static final long[] NONE = new long[0];

  private final String group;
  private final int subtask;
  private Line[] lines = new Line[2];
  private int size;
  private List<Reading> byTime;
  private List<Reading> byAttempt;
  private long[] instants;

  /**
   * An entity without lines.
   *
   * @param group what counters are remembered under, together with the subtask: it names the job,
   *     the scope and the vertex or process
   */
  Entity(String group, int subtask) {
    this.group = group;
    this.subtask = subtask;
  }

  String group() {
    return group;
  }

  int subtask() {
    return subtask;
  }

  void add(Line line) {
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size * 2);
    }
    lines[size++] = line;
  }

  /** Whether there is any value at all. */
  boolean seen() {
    return instants().length > 0;
  }

  /** Whether any line has a place for values of a signal. */
  boolean has(int signal) {
    for (int i = 0; i < size; i++) {
      if (lines[i].has(signal)) {
        return true;
      }
    }
    return false;
  }

  /** The one line that has all values of a signal, each instant once; or null. */
  Line only(int signal) {
    Line only = null;
    for (int i = 0; i < size; i++) {
      if (lines[i].has(signal)) {
        if (only != null) {
          return null;
        }
        only = lines[i];
      }
    }
    return only == null || only.block().repeating() ? null : only;
  }

  /** All readings in order of time; one without any value says nothing and is left out. */
  List<Reading> byTime() {
    if (byTime == null) {
      byTime = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        addPresent(lines[i]);
      }
      byTime.sort(Reading.BY_TIME);
    }
    return byTime;
  }

  private void addPresent(Line line) {
    for (int tick = 0; tick < line.block().size(); tick++) {
      if (line.present(tick)) {
        byTime.add(new Reading(line, tick));
      }
    }
  }

  /**
   * All readings, those of one attempt together, attempts in order of their first appearance.
   *
   * <p>Two task managers whose clocks differ may report the old and the new attempt of a subtask
   * alternately; in order of time alone a counter would seem to be reset again and again.
   */
  List<Reading> byAttempt() {
    if (byAttempt == null) {
      Map<Integer, Integer> appearance = new HashMap<>();
      for (Reading reading : byTime()) {
        appearance.putIfAbsent(reading.attempt(), appearance.size());
      }
      byAttempt = new ArrayList<>(byTime());
      byAttempt.sort(Comparator.comparingInt(reading -> appearance.get(reading.attempt())));
    }
    return byAttempt;
  }

  /** The distinct instants with any value, ascending; shared, not to be changed. */
  long[] instants() {
    if (instants == null) {
      long[] union = NONE;
      for (int i = 0; i < size; i++) {
        union = union(union, lines[i]);
      }
      instants = union;
    }
    return instants;
  }

  /** As a rule the lines of an entity are of the same reports: they have the same instants. */
  private static long[] union(long[] instants, Line line) {
    long[] more = line.block().instants(line.row());
    boolean plain = !line.block().repeating();
    if (plain && (instants.length == 0 || Arrays.equals(instants, more))) {
      return more;
    }
    long[] both = Arrays.copyOf(instants, instants.length + more.length);
    System.arraycopy(more, 0, both, instants.length, more.length);
    return distinct(both);
  }

  private static long[] distinct(long[] times) {
    Arrays.sort(times);
    int n = 0;
    for (int i = 0; i < times.length; i++) {
      if (i == 0 || times[i] != times[i - 1]) {
        times[n++] = times[i];
      }
    }
    return n == times.length ? times : Arrays.copyOf(times, n);
  }

  /**
   * How often it reports, in milliseconds, as its latest reading says; the longest where several
   * are the latest, 0 when unknown.
   */
  int intervalMs() {
    if (!seen()) {
      return 0;
    }
    int interval = 0;
    long latest = instants()[instants().length - 1];
    for (int i = 0; i < size; i++) {
      interval = Math.max(interval, intervalMs(lines[i], latest));
    }
    return interval;
  }

  private static int intervalMs(Line line, long latest) {
    int interval = 0;
    Block block = line.block();
    for (int tick = block.size() - 1; tick >= 0 && block.time(tick) >= latest; tick--) {
      if (block.time(tick) == latest && line.present(tick)) {
        interval = Math.max(interval, block.intervalMs(tick));
      }
    }
    return interval;
  }

  void markSignals(BitSet marks) {
    for (int i = 0; i < size; i++) {
      marks.or(lines[i].block().signals());
    }
  }
}
