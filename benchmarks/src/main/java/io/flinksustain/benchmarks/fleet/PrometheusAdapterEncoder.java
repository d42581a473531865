package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Signal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** prometheus-kafka-adapter's JSON: one sample a record, its time in whole seconds. */
final class PrometheusAdapterEncoder implements RecordEncoder {
  private static final Signal[] SIGNALS = Signal.values();

  private final Text labels = new Text();
  private final Text text = new Text();

  @Override
  public void encode(FleetProcess process, Report report, Consumer<byte[]> out) {
    String time = Instant.ofEpochMilli(report.ts()).truncatedTo(ChronoUnit.SECONDS).toString();
    for (Table table : report.tables()) {
      for (int row = 0; row < table.rows(); row++) {
        String ofRow = labels(process, report, table, row);
        for (int column = 0; column < table.signals().length; column++) {
          Signal signal = SIGNALS[table.signals()[column]];
          double value = signal.unscale(table.value(row, column));
          out.accept(sample(Labels.metric(signal.ordinal()), ofRow, time, value));
        }
      }
    }
  }

  private byte[] sample(String metric, String ofRow, String time, double value) {
    text.clear().add("{\"labels\":{").field("__name__", metric).add(",").add(ofRow);
    text.add("},").field("name", metric).add(",").field("timestamp", time);
    return text.add(",\"value\":\"").number(value).add("\"}").bytes();
  }

  private String labels(FleetProcess process, Report report, Table table, int row) {
    labels.clear().field("cluster", report.job().cluster()).add(",");
    labels.field("instance", report.host() + ":9249").add(",").field("job", "flink").add(",");
    labels.field("namespace", report.job().namespace()).add(",");
    return labels.fields(Labels.ofRow(process, report, table, row)).endList().toString();
  }
}
