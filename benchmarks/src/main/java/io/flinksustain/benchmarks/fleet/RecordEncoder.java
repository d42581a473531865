package io.flinksustain.benchmarks.fleet;

import io.flinksustain.monitor.decode.Format;
import io.flinksustain.report.Report;
import io.flinksustain.wire.ReportJson;
import java.util.List;
import java.util.function.Consumer;

/** Writes the reports of the fleet's processes in one format; not for several threads at once. */
interface RecordEncoder {
  /** Hands over the records that a report is in this format, one or many. */
  void encode(FleetProcess process, Report report, Consumer<byte[]> out);

  static RecordEncoder of(Format format) {
    return switch (format) {
      case REPORT -> (process, report, out) -> out.accept(ReportJson.write(List.of(report)));
      case READING -> new ReadingEncoder();
      case PROMETHEUS_ADAPTER -> new PrometheusAdapterEncoder();
      case OTLP_PROTO -> new OtlpProtoEncoder();
      case OTLP_JSON -> new OtlpJsonEncoder();
      case TELEGRAF -> new TelegrafEncoder();
    };
  }
}
