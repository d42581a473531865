package io.flinksustain.benchmarks.fleet;

import io.flinksustain.benchmarks.fleet.Labels.Label;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Signal;
import java.util.List;
import java.util.function.Consumer;

/** The same requests as {@link OtlpProtoEncoder}, in JSON. */
final class OtlpJsonEncoder implements RecordEncoder {
  private static final Signal[] SIGNALS = Signal.values();
  private static final String NANOS = "000000";

  private final Text text = new Text();
  private final Text attributes = new Text();

  @Override
  public void encode(FleetProcess process, Report report, Consumer<byte[]> out) {
    text.clear().add("{\"resourceMetrics\":[{\"resource\":{");
    text.add(attributes(OtlpProtoEncoder.resource(report)));
    text.add("},\"scopeMetrics\":[{\"scope\":{").field("name", OtlpProtoEncoder.RECEIVER);
    text.add("},\"metrics\":[");
    for (Table table : report.tables()) {
      addMetrics(process, report, table);
    }
    out.accept(text.endList().add("]}]}]}").bytes());
  }

  private void addMetrics(FleetProcess process, Report report, Table table) {
    String[] origins = new String[table.rows()];
    for (int row = 0; row < origins.length; row++) {
      origins[row] = attributes(Labels.ofRow(process, report, table, row));
    }
    for (int column = 0; column < table.signals().length; column++) {
      addMetric(report, table, column, origins);
    }
  }

  private void addMetric(Report report, Table table, int column, String[] origins) {
    Signal signal = SIGNALS[table.signals()[column]];
    text.add("{").field("name", Labels.metric(signal.ordinal()));
    text.add(",\"gauge\":{\"dataPoints\":[");
    for (int row = 0; row < origins.length; row++) {
      text.add("{").add(origins[row]).add(",\"timeUnixNano\":\"").add(report.ts()).add(NANOS);
      text.add("\",\"asDouble\":").number(signal.unscale(table.value(row, column))).add("},");
    }
    text.endList().add("]}},");
  }

  private String attributes(List<Label> labels) {
    attributes.clear().add("\"attributes\":[");
    for (Label label : labels) {
      attributes.add("{").field("key", label.name()).add(",\"value\":{");
      attributes.field("stringValue", label.value()).add("}},");
    }
    return attributes.endList().add("]").toString();
  }
}
