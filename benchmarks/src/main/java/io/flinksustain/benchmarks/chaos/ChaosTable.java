package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.chaos.check.Counts;
import io.flinksustain.benchmarks.chaos.check.Victim;
import io.flinksustain.steer.ChangeState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run found, as text for people. */
final class ChaosTable {
  private static final String CELL = "%-14s";

  private ChaosTable() {}

  /** Rounds by state and victim, then the counts, then every violation. */
  static List<String> lines(Tally tally) {
    List<String> lines = new ArrayList<>();
    lines.add(row("killed in", Arrays.stream(Victim.values()).map(ChaosTable::heading).toList()));
    states(tally).forEach(state -> lines.add(row(state.name(), cells(tally, state))));
    lines.add("");
    lines.addAll(counts(tally));
    tally.findings().forEach(finding -> lines.addAll(finding(finding)));
    return lines;
  }

  private static String heading(Victim victim) {
    return victim == Victim.BROKER_FOR_A_MINUTE ? "broker, 1 min" : victim.words();
  }

  private static List<ChangeState> states(Tally tally) {
    return tally.cells().stream().map(Tally.Cell::state).distinct().sorted().toList();
  }

  private static List<String> cells(Tally tally, ChangeState state) {
    return Arrays.stream(Victim.values()).map(victim -> cell(tally, state, victim)).toList();
  }

  /** {@code 5 ok}, {@code 4 ok, 1 not}. */
  private static String cell(Tally tally, ChangeState state, Victim victim) {
    return tally.cells().stream()
        .filter(cell -> cell.state() == state && cell.victim() == victim)
        .map(
            cell ->
                cell.passed() + " ok" + (cell.failed() == 0 ? "" : ", " + cell.failed() + " not"))
        .findFirst()
        .orElse("-");
  }

  private static String row(String name, List<String> cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, CELL, name));
    cells.forEach(cell -> row.append(String.format(Locale.ROOT, CELL, cell)));
    return row.toString().stripTrailing();
  }

  private static List<String> counts(Tally tally) {
    Counts counts = tally.counts();
    return List.of(
        "%d rounds struck, %d ended before they could be".formatted(tally.struck(), tally.missed()),
        "%d changes: %s".formatted(counts.changes(), ends(tally)),
        "%d commands, %d outcomes, jobs turned %d times"
            .formatted(counts.commands(), counts.outcomes(), counts.turns()),
        "%d roll backs armed: %d fired, %d disarmed"
            .formatted(counts.armed(), counts.fired(), counts.disarmed()),
        "%d violations".formatted(tally.findings().size()));
  }

  private static String ends(Tally tally) {
    return String.join(
        ", ",
        tally.ends().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(end -> end.getValue() + " " + end.getKey())
            .toList());
  }

  private static List<String> finding(Tally.Finding finding) {
    String where =
        finding.round() == 0
            ? "the run"
            : "round %d, change %s of %s"
                .formatted(finding.round(), finding.change(), finding.job());
    return List.of(
        "",
        "VIOLATION  " + finding.violation().invariant(),
        "  found    " + finding.violation().what(),
        "  when     " + Instant.ofEpochMilli(finding.violation().at()),
        "  in       " + where,
        "  see      " + finding.evidence());
  }
}
