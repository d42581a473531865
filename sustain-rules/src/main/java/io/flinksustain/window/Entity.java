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
  private final String group;
  private final int subtask;
  private final List<Line> lines = new ArrayList<>(2);
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
    lines.add(line);
  }

  /** Whether there is any value at all. */
  boolean seen() {
    return instants().length > 0;
  }

  /** The one line that has all values of a signal, each instant once; or null. */
  Line only(int signal) {
    Line only = null;
    for (Line line : lines) {
      if (line.has(signal)) {
        if (only != null) {
          return null;
        }
        only = line;
      }
    }
    return only == null || only.block().repeating() ? null : only;
  }

  /** All readings in order of time; one without any value says nothing and is left out. */
  List<Reading> byTime() {
    if (byTime == null) {
      byTime = new ArrayList<>();
      for (Line line : lines) {
        addPresent(line);
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

  /** The distinct instants with any value, ascending. */
  long[] instants() {
    if (instants == null) {
      int n = 0;
      long[] times = new long[lines.stream().mapToInt(line -> line.block().size()).sum()];
      for (Line line : lines) {
        for (int tick = 0; tick < line.block().size(); tick++) {
          if (line.present(tick)) {
            times[n++] = line.block().time(tick);
          }
        }
      }
      instants = distinct(Arrays.copyOf(times, n));
    }
    return instants;
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
    for (Line line : lines) {
      for (int tick = line.block().size() - 1; tick >= 0; tick--) {
        if (line.block().time(tick) == latest && line.present(tick)) {
          interval = Math.max(interval, line.block().intervalMs(tick));
        }
      }
    }
    return interval;
  }

  void markSignals(BitSet marks) {
    lines.forEach(line -> marks.or(line.block().signals()));
  }
}
