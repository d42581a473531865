package io.flinksustain.benchmarks.fleet;

import io.flinksustain.benchmarks.fleet.Labels.Label;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Signal;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * OTLP as a Collector with a Prometheus receiver and a Kafka exporter writes it: one request a
 * process and instant, every metric a gauge.
 */
final class OtlpProtoEncoder implements RecordEncoder {
  /** Who the Collector says has measured. */
  static final String RECEIVER =
      "github.com/open-telemetry/opentelemetry-collector-contrib/receiver/prometheusreceiver";

  private static final Signal[] SIGNALS = Signal.values();
  private static final long NANOS_OF_MILLI = 1_000_000;

  @Override
  public void encode(FleetProcess process, Report report, Consumer<byte[]> out) {
    ScopeMetrics.Builder scope =
        ScopeMetrics.newBuilder().setScope(InstrumentationScope.newBuilder().setName(RECEIVER));
    for (Table table : report.tables()) {
      addMetrics(process, report, table, scope);
    }
    ResourceMetrics.Builder metrics =
        ResourceMetrics.newBuilder()
            .setResource(Resource.newBuilder().addAllAttributes(attributes(resource(report))))
            .addScopeMetrics(scope);
    out.accept(
        ExportMetricsServiceRequest.newBuilder().addResourceMetrics(metrics).build().toByteArray());
  }

  /** The attributes of a process. */
  static List<Label> resource(Report report) {
    JobRef job = report.job();
    return List.of(
        new Label("service.name", "flink"),
        new Label("service.instance.id", report.host() + ":9249"),
        new Label("k8s.cluster.name", job.cluster()),
        new Label("k8s.namespace.name", job.namespace()));
  }

  private static void addMetrics(
      FleetProcess process, Report report, Table table, ScopeMetrics.Builder scope) {
    List<NumberDataPoint> origins = new ArrayList<>(table.rows());
    for (int row = 0; row < table.rows(); row++) {
      origins.add(
          NumberDataPoint.newBuilder()
              .addAllAttributes(attributes(Labels.ofRow(process, report, table, row)))
              .setTimeUnixNano(report.ts() * NANOS_OF_MILLI)
              .build());
    }
    for (int column = 0; column < table.signals().length; column++) {
      scope.addMetrics(metric(table, column, origins));
    }
  }

  private static Metric.Builder metric(Table table, int column, List<NumberDataPoint> origins) {
    Signal signal = SIGNALS[table.signals()[column]];
    Gauge.Builder gauge = Gauge.newBuilder();
    for (int row = 0; row < table.rows(); row++) {
      double value = signal.unscale(table.value(row, column));
      gauge.addDataPoints(origins.get(row).toBuilder().setAsDouble(value));
    }
    return Metric.newBuilder().setName(Labels.metric(signal.ordinal())).setGauge(gauge);
  }

  private static List<KeyValue> attributes(List<Label> labels) {
    List<KeyValue> attributes = new ArrayList<>(labels.size());
    for (Label label : labels) {
      AnyValue.Builder value = AnyValue.newBuilder().setStringValue(label.value());
      attributes.add(KeyValue.newBuilder().setKey(label.name()).setValue(value).build());
    }
    return attributes;
  }
}
