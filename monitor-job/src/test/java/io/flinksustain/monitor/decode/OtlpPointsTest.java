package io.flinksustain.monitor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.Report;
import io.flinksustain.wire.SampleCount;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known from one point helps to read the next, and must never change what it says. */
class OtlpPointsTest {
  private static final List<String> METRICS =
      List.of(
          "flink.taskmanager.job.task.busyTimeMsPerSecond",
          "flink.taskmanager.job.task.backPressuredTimeMsPerSecond",
          "flink.taskmanager.job.task.numRecordsIn",
          "flink.taskmanager.job.task.operator.numRecordsOut");
  private static final int SUBTASKS = 6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void areReadInTheirRequestAsEachIsAlone(long seed) {
    List<Metric> metrics = metrics(new Random(seed));
    Map<String, Double> alone = new TreeMap<>();
    for (Metric metric : metrics) {
      for (NumberDataPoint point : metric.getGauge().getDataPointsList()) {
        alone.putAll(read(List.of(metric(metric.getName(), List.of(point)))));
      }
    }

    assertThat(alone).hasSizeGreaterThan(SUBTASKS);
    assertThat(read(metrics)).isEqualTo(alone);
  }

  private static List<Metric> metrics(Random random) {
    List<Metric> metrics = new ArrayList<>();
    List<Integer> order = new ArrayList<>(IntStream.range(0, SUBTASKS).boxed().toList());
    for (String name : METRICS) {
      List<Integer> points = order.subList(0, 1 + random.nextInt(SUBTASKS));
      metrics.add(metric(name, points.stream().map(i -> point(i, random)).toList()));
      if (random.nextBoolean()) {
        Collections.shuffle(order, random);
      }
    }
    return metrics;
  }

  private static Metric metric(String name, List<NumberDataPoint> points) {
    return Metric.newBuilder()
        .setName(name)
        .setGauge(Gauge.newBuilder().addAllDataPoints(points))
        .build();
  }

  /** With its attributes in some order, and some that mean nothing or another entity. */
  private static NumberDataPoint point(int subtask, Random random) {
    List<KeyValue> attributes = new ArrayList<>();
    attributes.add(attribute("job_id", "j"));
    attributes.add(attribute("job_name", "orders"));
    attributes.add(attribute("tm_id", "tm-1"));
    attributes.add(attribute("task_id", "v"));
    attributes.add(attribute("subtask_index", String.valueOf(subtask)));
    if (random.nextInt(3) == 0) {
      Collections.shuffle(attributes, random);
    }
    if (random.nextInt(3) == 0) {
      attributes.add(attribute("operator_name", "map"));
    }
    if (random.nextInt(3) == 0) {
      attributes.add(attribute("task_attempt_num", "1"));
    }
    return NumberDataPoint.newBuilder()
        .setTimeUnixNano(1_795_180_885_700_000_000L)
        .setAsDouble(random.nextInt(1000))
        .addAllAttributes(attributes)
        .build();
  }

  private static KeyValue attribute(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static Map<String, Double> read(List<Metric> metrics) {
    byte[] request =
        ExportMetricsServiceRequest.newBuilder()
            .addResourceMetrics(
                ResourceMetrics.newBuilder()
                    .addScopeMetrics(ScopeMetrics.newBuilder().addAllMetrics(metrics)))
            .build()
            .toByteArray();
    Configuration config =
        Configuration.fromMap(Map.of(DecodeOptions.FORMAT.key(), Format.OTLP_PROTO.optionName()));
    RecordDecoder.Outcome outcome =
        new RecordDecoder(config).decode(Fixtures.record(request, 0), new SampleCount());
    assertThat(outcome.problem()).isNull();
    List<Report> reports = outcome.reports();
    return Values.of(reports);
  }
}
