package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.fact.Fact;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Passes everything on but what belongs to a family of signals; reports still come, with less. */
final class Withholding implements TapeListener {
  private static final Signal[] SIGNALS = Signal.values();

  private final SignalFamily family;
  private final TapeListener next;

  Withholding(SignalFamily family, TapeListener next) {
    this.family = family;
    this.next = next;
  }

  @Override
  public void report(Report report) {
    List<Table> kept =
        report.tables().stream().map(this::without).flatMap(Optional::stream).toList();
    next.report(
        new Report(
            report.job(), report.process(), report.host(), report.ts(), report.intervalMs(), kept));
  }

  @Override
  public void fact(Fact fact) {
    if (!family.hasFact(fact.kind())) {
      next.fact(fact);
    }
  }

  @Override
  public void time(long watermark) {
    next.time(watermark);
  }

  /** The table with fewer columns; empty when none is left. */
  private Optional<Table> without(Table table) {
    int[] columns = columnsKept(table.signals());
    if (columns.length == table.signals().length) {
      return Optional.of(table);
    }
    return columns.length == 0 ? Optional.empty() : Optional.of(only(columns, table));
  }

  private int[] columnsKept(int[] signals) {
    int[] kept = new int[signals.length];
    int count = 0;
    for (int column = 0; column < signals.length; column++) {
      if (!family.has(SIGNALS[signals[column]])) {
        kept[count++] = column;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static Table only(int[] columns, Table table) {
    TableShape all = table.shape();
    int[] signals = Arrays.stream(columns).map(column -> all.signals()[column]).toArray();
    double[] values = new double[table.rows() * columns.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.value(i / columns.length, columns[i % columns.length]);
    }
    return new Table(
        new TableShape(
            all.scope(), all.delta(), signals, all.vertices(), all.subtasks(), all.attempts()),
        values);
  }
}
