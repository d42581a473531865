package io.flinksustain.monitor.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.testing.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class KafkaRoundTripTest {
  @RegisterExtension static final MiniClusterExtension FLINK = new MiniClusterExtension();

  private static KafkaBroker broker;

  @BeforeAll
  static void start() {
    broker = KafkaBroker.start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void writesCloudEventsOfOneJobInOrderToOnePartition() throws Exception {
    Configuration configuration = configuration("trip.");
    write(configuration, true, IntStream.range(0, 20).mapToObj(i -> diagnosis(i, "job-" + i % 3)));

    List<ConsumerRecord<byte[], byte[]>> records = read("trip.diagnoses", 20);

    for (String job : List.of("job-0", "job-1", "job-2")) {
      var ofJob = records.stream().filter(r -> text(r.key()).equals(job)).toList();
      assertThat(ofJob)
          .extracting(ConsumerRecord::partition)
          .containsOnly(ofJob.get(0).partition());
      assertThat(ofJob).extracting(r -> Integer.parseInt(text(r.value()))).isSorted();
    }
    ConsumerRecord<byte[], byte[]> first =
        records.stream().filter(r -> text(r.value()).equals("0")).findFirst().orElseThrow();
    assertThat(headers(first))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", "id-0")
        .containsEntry("ce_source", "flink-sustain")
        .containsEntry("ce_type", "io.flinksustain.diagnosis.v1")
        .containsEntry("ce_time", "2026-01-01T00:00:00Z")
        .containsEntry("content-type", "application/json");
  }

  @Test
  void writesATombstoneForAnEmptyValue() throws Exception {
    OutputRecord gone =
        new OutputRecord(Topic.FACTS, "k", "k", "id", "io.flinksustain.fact.v1", 0, new byte[0]);
    write(configuration("tomb."), false, Stream.of(gone));

    assertThat(read("tomb.facts", 1).get(0).value()).isNull();
  }

  @Test
  @SuppressWarnings("try") // javac dislikes that closing Flink's iterator can be interrupted
  void readsCommittedRecordsWithTheirOriginAndNotTheOpenOnes() throws Exception {
    Configuration configuration = configuration("source.");
    configuration.set(KafkaOptions.METRICS_START, KafkaOptions.MetricsStart.EARLIEST);
    Topics.ensure(configuration);
    try (KafkaProducer<byte[], byte[]> open = producer("open");
        KafkaProducer<byte[], byte[]> done = producer("done")) {
      send(open, 1, "open");
      send(done, 0, "committed");
      done.commitTransaction();
      try (CloseableIterator<RawRecord> found = source(configuration)) {
        RawRecord record = found.next();
        assertThat(text(record.value())).isEqualTo("committed");
        assertThat(record.topic()).isEqualTo("source.metrics");
        assertThat(record.key()).isEmpty();
        assertThat(record.timestamp()).isPositive();

        open.commitTransaction();
        assertThat(text(found.next().value())).isEqualTo("open");
      }
    }
  }

  private static CloseableIterator<RawRecord> source(Configuration configuration) throws Exception {
    return environment()
        .fromSource(
            KafkaSources.metrics(configuration), WatermarkStrategy.noWatermarks(), "metrics")
        .executeAndCollect();
  }

  private static void write(
      Configuration configuration, boolean exactly, Stream<OutputRecord> records) throws Exception {
    Topics.ensure(configuration);
    StreamExecutionEnvironment environment = environment();
    environment
        .fromData(records.toList())
        .sinkTo(
            exactly
                ? KafkaSinks.exactlyOnce("outputs", configuration)
                : KafkaSinks.atLeastOnce(configuration));
    environment.execute();
  }

  private static StreamExecutionEnvironment environment() {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    return StreamExecutionEnvironment.getExecutionEnvironment(flink).setParallelism(1);
  }

  private static OutputRecord diagnosis(int i, String job) {
    return new OutputRecord(
        Topic.DIAGNOSES,
        job,
        job,
        "id-" + i,
        "io.flinksustain.diagnosis.v1",
        1767225600000L + i,
        String.valueOf(i).getBytes(UTF_8));
  }

  private static KafkaProducer<byte[], byte[]> producer(String id) {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", id),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, int partition, String value)
      throws Exception {
    producer.beginTransaction();
    producer
        .send(new ProducerRecord<>("source.metrics", partition, null, value.getBytes(UTF_8)))
        .get();
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "group.id",
            topic,
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      while (records.size() < count) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> kafka) {
    Map<String, String> headers = new HashMap<>();
    kafka.headers().forEach(h -> headers.put(h.key(), text(h.value())));
    return headers;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static Configuration configuration(String prefix) {
    Configuration configuration = new Configuration();
    configuration.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    configuration.set(KafkaOptions.PREFIX, prefix);
    configuration.set(KafkaOptions.TRANSACTIONAL_ID_PREFIX, prefix);
    return configuration;
  }
}
