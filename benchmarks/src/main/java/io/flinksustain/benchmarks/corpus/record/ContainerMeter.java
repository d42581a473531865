package io.flinksustain.benchmarks.corpus.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.benchmarks.lab.cluster.Sustain;
import io.flinksustain.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Says each second for how many periods task managers have run and been stopped, as cAdvisor does
 * for containers with a CPU limit. {@link Stopping} is such a limit, and what it does is what is
 * said.
 */
final class ContainerMeter implements AutoCloseable {
  private static final int INTERVAL_MILLIS = 1_000;
  private static final int PERIOD_MILLIS = 100;
  private static final List<String> COLUMNS =
      List.of("container_cpu_cfs_periods_total", "container_cpu_cfs_throttled_periods_total");

  private final String topic;
  private final List<String> taskManagers;
  private final Submitted job;
  private final LongSupplier stoppedMillis;
  private final long start = System.currentTimeMillis();
  private final KafkaProducer<byte[], byte[]> producer;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  /** Starts; {@code stoppedMillis} is for how long stopping was going on so far. */
  ContainerMeter(
      String brokers,
      String topic,
      List<String> taskManagers,
      Submitted job,
      LongSupplier stoppedMillis) {
    this.topic = topic;
    this.taskManagers = taskManagers;
    this.job = job;
    this.stoppedMillis = stoppedMillis;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    var unused = timer.scheduleAtFixedRate(this::say, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void say() {
    long now = System.currentTimeMillis();
    long periods = (now - start) / PERIOD_MILLIS;
    long throttled = stoppedMillis.getAsLong() / PERIOD_MILLIS;
    taskManagers.forEach(process -> send(report(process, now, periods, throttled)));
  }

  private void send(ObjectNode report) {
    try {
      var unused =
          producer.send(new ProducerRecord<>(topic, Json.mapper().writeValueAsBytes(report)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a report", e);
    }
  }

  private ObjectNode report(String process, long ts, long periods, long throttled) {
    ObjectNode report = Json.mapper().createObjectNode();
    report.put("v", 1).put("kind", "report").put("ts", ts).put("interval_ms", INTERVAL_MILLIS);
    report.put("cluster", Sustain.CLUSTER).put("process", process);
    report
        .putArray("jobs")
        .addObject()
        .put("job_id", job.id())
        .put("job_name", job.plan().name())
        .put("namespace", "")
        .put("deployment", job.plan().name());
    ObjectNode table = report.putArray("tables").addObject().put("scope", "tm");
    ArrayNode columns = table.putArray("columns");
    COLUMNS.forEach(columns::add);
    table.putArray("rows").addObject().putArray("values").add(periods).add(throttled);
    return report;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    producer.close();
  }
}
