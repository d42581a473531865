package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.function.Consumer;

/** Our own reading: one entity a record. */
final class ReadingEncoder implements RecordEncoder {
  private static final Signal[] SIGNALS = Signal.values();

  private final Text text = new Text();

  @Override
  public void encode(FleetProcess process, Report report, Consumer<byte[]> out) {
    for (Table table : report.tables()) {
      for (int row = 0; row < table.rows(); row++) {
        text.clear().add("{\"v\":1,\"kind\":\"reading\",\"ts\":").add(report.ts()).add(",");
        addOrigin(process, report, table, row);
        addValues(table, row);
        out.accept(text.add("}}").bytes());
      }
    }
  }

  private void addOrigin(FleetProcess process, Report report, Table table, int row) {
    text.field("cluster", report.job().cluster()).add(",");
    text.field("namespace", report.job().namespace()).add(",");
    if (table.scope() != Scope.TM && table.scope() != Scope.JM) {
      text.field("deployment", report.job().deployment()).add(",");
      text.field("job_id", report.job().jobId()).add(",");
      text.field("job_name", report.job().jobName()).add(",");
    }
    text.field("scope", table.scope().wireName()).add(",");
    text.field("host", report.host()).add(",");
    if (process.isTaskManager()) {
      text.field("tm_id", process.id()).add(",");
    }
    if (!table.vertices()[row].isEmpty()) {
      text.field("vertex_id", table.vertices()[row]);
      text.add(",\"subtask\":").add(table.subtasks()[row]);
      text.add(",\"attempt\":").add(table.attempts()[row]).add(",");
    }
    text.add("\"interval_ms\":").add(report.intervalMs());
  }

  private void addValues(Table table, int row) {
    text.add(",\"values\":{");
    for (int column = 0; column < table.signals().length; column++) {
      Signal signal = SIGNALS[table.signals()[column]];
      text.add("\"").add(signal.flinkName()).add("\":");
      text.number(signal.unscale(table.value(row, column))).add(",");
    }
    text.endList();
  }
}
