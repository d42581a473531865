package io.flinksustain.monitor.decode;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Signal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * All values of reports under telling names, so that the order of rows and columns is no matter.
 */
final class Values {
  private Values() {}

  static Map<String, Double> of(Collection<Report> reports) {
    Map<String, Double> values = new TreeMap<>();
    for (Report report : reports) {
      report.tables().forEach(table -> add(report, table, values));
    }
    return values;
  }

  private static void add(Report report, Table table, Map<String, Double> values) {
    String origin =
        String.join(
            " ",
            report.job().key(),
            report.job().jobId(),
            report.process(),
            report.host(),
            Long.toString(report.ts()),
            table.scope().wireName() + (table.delta() ? "-delta" : ""));
    for (int row = 0; row < table.rows(); row++) {
      String entity =
          String.join(
              " ",
              origin,
              table.vertices()[row],
              table.subtasks()[row] + "#" + table.attempts()[row]);
      for (int column = 0; column < table.signals().length; column++) {
        if (!Double.isNaN(table.value(row, column))) {
          String name = entity + ' ' + Signal.values()[table.signals()[column]].signalName();
          if (values.put(name, table.value(row, column)) != null) {
            throw new AssertionError("twice: " + name);
          }
        }
      }
    }
  }
}
