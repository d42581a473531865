package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Signal;

/** The single values of a report, by what they are measured on. */
final class Values {
  private Values() {}

  /** Takes one value. */
  interface Taker {
    void take(String name, Signal signal, double value);
  }

  static void each(Report report, Taker taker) {
    for (Table table : report.tables()) {
      for (int row = 0; row < table.rows(); row++) {
        for (int column = 0; column < table.signals().length; column++) {
          Signal signal = Signal.values()[table.signals()[column]];
          String entity = table.vertices()[row] + '/' + table.subtasks()[row];
          double value = table.value(row, column);
          if (!Double.isNaN(value)) {
            taker.take(entity + '/' + signal + '/' + table.attempts()[row], signal, value);
          }
        }
      }
    }
  }
}
