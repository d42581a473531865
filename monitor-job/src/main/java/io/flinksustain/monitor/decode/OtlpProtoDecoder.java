package io.flinksustain.monitor.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import io.flinksustain.report.BytesCache;
import io.flinksustain.report.HeapShare;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import io.flinksustain.wire.SampleCount;
import io.flinksustain.wire.WireException;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads OTLP requests in protobuf, the default of the OpenTelemetry Collector's Kafka exporter.
 *
 * <p>Field by field and not into protobuf's objects, because this is a hot path: of a point only
 * the time and the value are new, its attributes are known by their bytes.
 */
final class OtlpProtoDecoder implements Decoder {
  private final SampleLabels names;
  private final KnownPlaces places = new KnownPlaces();
  private final BytesCache<Map<String, String>> resources =
      new BytesCache<>(1 << 17, HeapShare.ofSubtask(64));
  private final BytesCache<Optional<Signal>> metrics = new BytesCache<>(1 << 12, 1 << 20);

  OtlpProtoDecoder(SampleLabels names) {
    this.names = names;
  }

  @Override
  public Decoded decode(byte[] record, SampleCount count) {
    SampleReports reports = new SampleReports(names);
    try {
      if (!readRequest(new ProtoFields(record, 0, record.length), reports)) {
        throw otherBytes("no resource metrics in it", null);
      }
    } catch (UncheckedIOException e) {
      throw otherBytes(String.valueOf(e.getCause().getMessage()), e);
    } catch (IOException e) {
      throw otherBytes(String.valueOf(e.getMessage()), e);
    }
    return reports.decoded(count);
  }

  private boolean readRequest(ProtoFields request, SampleReports reports) throws IOException {
    boolean any = false;
    while (request.next()) {
      if (request.isMessage(ExportMetricsServiceRequest.RESOURCE_METRICS_FIELD_NUMBER)) {
        readResource(request.message(), reports);
        any = true;
      }
    }
    return any;
  }

  /** The resource first, wherever it stands: it says whose the metrics are. */
  private void readResource(ProtoFields message, SampleReports reports) throws IOException {
    Map<String, String> labels = Map.of();
    while (message.next()) {
      if (message.isMessage(ResourceMetrics.RESOURCE_FIELD_NUMBER)) {
        labels = resource(message);
      }
    }
    message.restart();
    while (message.next()) {
      if (message.isMessage(ResourceMetrics.SCOPE_METRICS_FIELD_NUMBER)) {
        readScope(message.message(), new OtlpPoint(names, places, labels), reports);
      }
    }
  }

  private Map<String, String> resource(ProtoFields of) throws InvalidProtocolBufferException {
    Map<String, String> known = resources.find(of.bytes(), of.from(), of.length());
    if (known != null) {
      return known;
    }
    Map<String, String> labels = new HashMap<>();
    for (KeyValue attribute : Resource.parseFrom(of.value()).getAttributesList()) {
      labels.put(attribute.getKey(), Otlp.text(attribute.getValue()));
    }
    // Its texts are about as long as its bytes.
    resources.keep(of.bytes(), of.from(), of.length(), labels, 2 * of.length());
    return labels;
  }

  private void readScope(ProtoFields scope, OtlpPoint point, SampleReports reports)
      throws IOException {
    while (scope.next()) {
      if (scope.isMessage(ScopeMetrics.METRICS_FIELD_NUMBER)) {
        readMetric(scope.message(), point, reports);
      }
    }
  }

  private void readMetric(ProtoFields metric, OtlpPoint point, SampleReports reports)
      throws IOException {
    Optional<Signal> signal = Optional.empty();
    ProtoFields points = null;
    boolean delta = false;
    while (metric.next()) {
      if (metric.isMessage(Metric.NAME_FIELD_NUMBER)) {
        signal = signal(metric);
      } else if (metric.isMessage(Metric.GAUGE_FIELD_NUMBER)) {
        points = metric.message();
      } else if (metric.isMessage(Metric.SUM_FIELD_NUMBER)) {
        points = metric.message();
        delta = isDelta(points);
      }
    }
    if (points != null) {
      readPoints(points, signal.orElse(null), point, delta, reports);
    }
  }

  private Optional<Signal> signal(ProtoFields name) {
    Optional<Signal> known = metrics.find(name.bytes(), name.from(), name.length());
    if (known == null) {
      String text = new String(name.bytes(), name.from(), name.length(), UTF_8);
      known = SignalNames.ofMetric(text);
      metrics.keep(name.bytes(), name.from(), name.length(), known);
    }
    return known;
  }

  private static boolean isDelta(ProtoFields sum) throws IOException {
    long temporality = 0;
    while (sum.next()) {
      if (sum.isVarint(Sum.AGGREGATION_TEMPORALITY_FIELD_NUMBER)) {
        temporality = sum.number();
      }
    }
    sum.restart();
    return temporality == AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA_VALUE;
  }

  private static void readPoints(
      ProtoFields points, Signal signal, OtlpPoint point, boolean delta, SampleReports reports)
      throws IOException {
    point.beginMetric();
    while (points.next()) {
      if (!points.isMessage(Gauge.DATA_POINTS_FIELD_NUMBER)) {
        continue;
      }
      if (signal == null) {
        reports.drop(1);
      } else {
        point.read(points);
        reports.add(signal, point, point.ts(), point.value(), delta);
      }
    }
  }

  private static WireException otherBytes(String detail, Exception cause) {
    return new WireException(
        "not readable as OTLP protobuf",
        detail,
        "check the exporter's encoding and the format set for the topic",
        cause);
  }
}
