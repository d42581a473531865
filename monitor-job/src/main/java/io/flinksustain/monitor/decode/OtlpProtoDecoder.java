package io.flinksustain.monitor.decode;

import com.google.protobuf.InvalidProtocolBufferException;
import io.flinksustain.wire.SampleCount;
import io.flinksustain.wire.WireException;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads OTLP requests in protobuf, the default of the OpenTelemetry Collector's Kafka exporter. */
final class OtlpProtoDecoder implements Decoder {
  private final SampleLabels names;

  OtlpProtoDecoder(SampleLabels names) {
    this.names = names;
  }

  @Override
  public Decoded decode(byte[] record, SampleCount count) {
    SampleReports reports = new SampleReports(names, count);
    for (ResourceMetrics resource : parse(record).getResourceMetricsList()) {
      Map<String, String> labels = new HashMap<>();
      put(resource.getResource().getAttributesList(), labels);
      for (ScopeMetrics scope : resource.getScopeMetricsList()) {
        scope.getMetricsList().forEach(metric -> add(metric, labels, reports));
      }
    }
    return reports.decoded();
  }

  private static ExportMetricsServiceRequest parse(byte[] record) {
    try {
      ExportMetricsServiceRequest request = ExportMetricsServiceRequest.parseFrom(record);
      if (request.getResourceMetricsCount() > 0) {
        return request;
      }
    } catch (InvalidProtocolBufferException e) {
      throw otherBytes(String.valueOf(e.getMessage()), e);
    }
    throw otherBytes("no resource metrics in it", null);
  }

  private static void add(Metric metric, Map<String, String> resource, SampleReports reports) {
    boolean delta =
        metric.getSum().getAggregationTemporality()
            == AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
    List<NumberDataPoint> points =
        metric.hasSum()
            ? metric.getSum().getDataPointsList()
            : metric.getGauge().getDataPointsList();
    if (reports.skips(metric.getName(), points.size())) {
      return;
    }
    for (NumberDataPoint point : points) {
      Map<String, String> labels = new HashMap<>(resource);
      put(point.getAttributesList(), labels);
      long ts = Otlp.millis(point.getTimeUnixNano());
      reports.add(metric.getName(), labels, ts, number(point), delta);
    }
  }

  private static double number(NumberDataPoint point) {
    if (Otlp.hasNoValue(point.getFlags())) {
      return Double.NaN;
    }
    return switch (point.getValueCase()) {
      case AS_DOUBLE -> point.getAsDouble();
      case AS_INT -> point.getAsInt();
      case VALUE_NOT_SET -> Double.NaN;
    };
  }

  private static void put(List<KeyValue> attributes, Map<String, String> labels) {
    attributes.forEach(attribute -> labels.put(attribute.getKey(), text(attribute.getValue())));
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case INT_VALUE -> Long.toString(value.getIntValue());
      default -> value.getStringValue();
    };
  }

  private static WireException otherBytes(String detail, Exception cause) {
    return new WireException(
        "not readable as OTLP protobuf",
        detail,
        "check the exporter's encoding and the format set for the topic",
        cause);
  }
}
