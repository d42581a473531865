package io.flinksustain.window;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whatever is measured - a subtask, a process, a job - and its readings in one window. */
final class Entity {
  private final String group;
  private final int subtask;
  private final List<Reading> readings = new ArrayList<>();
  private List<Reading> ordered = readings;
  private boolean sorted;

  /**
   * An entity without readings.
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

  /** Adds one row; a row without any value says nothing and is left out. */
  void add(Report report, Table table, int row) {
    Reading reading = new Reading(table, row, report.ts(), report.intervalMs());
    if (reading.present()) {
      readings.add(reading);
    }
  }

  boolean seen() {
    return !readings.isEmpty();
  }

  /** All readings in order of time. */
  List<Reading> byTime() {
    sort();
    return readings;
  }

  /**
   * All readings, those of one attempt together, attempts in order of their first appearance.
   *
   * <p>Two task managers whose clocks differ may report the old and the new attempt of a subtask
   * alternately; in order of time alone a counter would seem to be reset again and again.
   */
  List<Reading> byAttempt() {
    sort();
    return ordered;
  }

  private void sort() {
    if (sorted) {
      return;
    }
    readings.sort(Reading.BY_TIME);
    Map<Integer, Integer> appearance = new HashMap<>();
    for (Reading reading : readings) {
      appearance.putIfAbsent(reading.attempt(), appearance.size());
    }
    if (appearance.size() > 1) {
      ordered = new ArrayList<>(readings);
      ordered.sort(Comparator.comparingInt(reading -> appearance.get(reading.attempt())));
    }
    sorted = true;
  }

  /** The distinct instants, ascending. */
  long[] instants() {
    return byTime().stream().mapToLong(Reading::ts).distinct().toArray();
  }

  /** How often it reports, in milliseconds, as its latest reading says; 0 when unknown. */
  int intervalMs() {
    return seen() ? byTime().get(readings.size() - 1).intervalMs() : 0;
  }

  void markSignals(BitSet marks) {
    for (Reading reading : readings) {
      for (int signal : reading.table().signals()) {
        marks.set(signal);
      }
    }
  }
}
