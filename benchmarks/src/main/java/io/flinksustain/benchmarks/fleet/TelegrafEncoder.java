package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Signal;
import java.util.function.Consumer;

/**
 * Telegraf's JSON from version 2 of its prometheus input: one batch a process and instant, one
 * metric an entity.
 */
final class TelegrafEncoder implements RecordEncoder {
  private static final Signal[] SIGNALS = Signal.values();
  private static final long MILLIS = 1000;

  private final Text text = new Text();

  @Override
  public void encode(FleetProcess process, Report report, Consumer<byte[]> out) {
    text.clear().add("{\"metrics\":[");
    for (Table table : report.tables()) {
      for (int row = 0; row < table.rows(); row++) {
        addFields(table, row);
        addTags(process, report, table, row);
        text.add(",\"timestamp\":").add(report.ts() / MILLIS).add("},");
      }
    }
    out.accept(text.endList().add("]}").bytes());
  }

  private void addFields(Table table, int row) {
    text.add("{\"fields\":{");
    for (int column = 0; column < table.signals().length; column++) {
      Signal signal = SIGNALS[table.signals()[column]];
      text.add("\"").add(Labels.metric(signal.ordinal())).add("\":");
      text.number(signal.unscale(table.value(row, column))).add(",");
    }
    text.endList().add("},\"name\":\"prometheus\",");
  }

  private void addTags(FleetProcess process, Report report, Table table, int row) {
    text.add("\"tags\":{").field("cluster", report.job().cluster()).add(",");
    text.field("namespace", report.job().namespace()).add(",");
    text.fields(Labels.ofRow(process, report, table, row)).endList().add("}");
  }
}
