package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.chaos.check.Counts;
import io.flinksustain.benchmarks.chaos.check.History;
import io.flinksustain.benchmarks.chaos.check.Victim;
import io.flinksustain.benchmarks.chaos.check.Violation;
import io.flinksustain.steer.ChangeState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found so far. */
final class Tally {
  private final Map<ChangeState, Map<Victim, Cell>> cells = new EnumMap<>(ChangeState.class);
  private final Map<String, Integer> ends = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private Counts counts = Counts.NONE;
  private int struck;
  private int missed;

  /**
   * Rounds in which a victim was killed in a state.
   *
   * @param passed in which all held
   * @param failed in which something did not
   */
  record Cell(ChangeState state, Victim victim, int passed, int failed) {
    private Cell with(boolean passes) {
      return new Cell(state, victim, passed + (passes ? 1 : 0), failed + (passes ? 0 : 1));
    }
  }

  /**
   * A violation and where to look.
   *
   * @param round number of the round, from 1; 0 when it is about the run as a whole
   * @param change id of the change; empty when it is about none
   * @param job its name
   * @param evidence file that holds all of the history
   */
  record Finding(int round, String change, String job, Violation violation, String evidence) {}

  /** Adds a round that was played. */
  void add(int round, History history, List<Violation> violations, String evidence) {
    counts = counts.with(history);
    ends.merge(history.last().state().name(), 1, Integer::sum);
    if (history.blow() == null) {
      missed++;
    } else {
      struck++;
      cells
          .computeIfAbsent(history.blow().state(), state -> new EnumMap<>(Victim.class))
          .compute(history.blow().victim(), (v, cell) -> cell(history, cell, violations.isEmpty()));
    }
    String change = history.last().change();
    String job = history.last().job().jobName();
    violations.forEach(v -> findings.add(new Finding(round, change, job, v, evidence)));
  }

  private static Cell cell(History history, Cell before, boolean passes) {
    Cell cell = before;
    if (before == null) {
      cell = new Cell(history.blow().state(), history.blow().victim(), 0, 0);
    }
    return cell.with(passes);
  }

  /** Adds what is wrong with the run as a whole. */
  void add(Violation violation, String evidence) {
    findings.add(new Finding(0, "", "", violation, evidence));
  }

  /** Rounds in which something was killed. */
  int struck() {
    return struck;
  }

  /** Rounds whose change ended before its state was reached; they were checked as well. */
  int missed() {
    return missed;
  }

  Counts counts() {
    return counts;
  }

  /** Changes by their ends. */
  Map<String, Integer> ends() {
    return Map.copyOf(ends);
  }

  List<Cell> cells() {
    return cells.values().stream().flatMap(byVictim -> byVictim.values().stream()).toList();
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
