package io.flinksustain.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.JavaCommand;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.decode.Format;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.report.Report;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import io.flinksustain.wire.SampleCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetInKafkaTest {
  private static final long START = 1_795_180_880_000L;
  private static final int TICKS = 3;
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final FleetSpec SPEC = FleetSpec.ofJobs(10).withIlls(0.2, Ill.SLOW_SINK);

  private static KafkaBroker broker;

  @TempDir private Path directory;

  @BeforeAll
  static void startBroker() {
    broker = KafkaBroker.start();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void aBacklogLiesInTheTopicAsTheLoaderSays() {
    Fleet fleet = new Fleet(SPEC, START);
    FleetTarget target = target("backlog");

    Written written = FleetLoader.load(fleet, target, TICKS);

    List<ConsumerRecord<byte[], byte[]>> records = read(target.metrics());
    SampleCount samples = new SampleCount();
    records.forEach(record -> ReportJson.read(record.value(), samples));
    assertThat(written.records()).isEqualTo(records.size()).isEqualTo(TICKS * 50L);
    assertThat(written.samples())
        .isEqualTo(samples.kept())
        .isEqualTo(TICKS * fleet.samplesPerTick());
    assertThat(written.bytes()).isEqualTo(records.stream().mapToLong(r -> r.value().length).sum());
    assertThat(written.firstTs()).isEqualTo(START);
    assertThat(written.lastTs()).isEqualTo(fleet.due(TICKS - 1, fleet.slots() - 1));
  }

  @Test
  void aJobStaysInOnePartitionAndEachPartitionInTheOrderOfTime() {
    FleetTarget target = target("order");
    FleetLoader.load(new Fleet(SPEC, START), target, TICKS);
    Map<String, Integer> partitionOf = new HashMap<>();
    Map<Integer, Long> lastTs = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : read(target.metrics())) {
      Report report = ReportJson.read(record.value()).get(0);
      assertThat(record.timestampType()).isEqualTo(TimestampType.CREATE_TIME);
      assertThat(record.timestamp())
          .isEqualTo(report.ts())
          .isGreaterThanOrEqualTo(lastTs.getOrDefault(record.partition(), 0L));
      lastTs.put(record.partition(), record.timestamp());
      assertThat(partitionOf.merge(report.job().key(), record.partition(), (old, now) -> old))
          .isEqualTo(record.partition());
    }
    assertThat(lastTs).hasSizeGreaterThan(1);
  }

  @Test
  void theFactsOfEachJobCanBeRead() {
    FleetTarget target = target("facts");
    Fleet fleet = new Fleet(SPEC, START);
    FleetLoader.load(fleet, target, 0);
    List<Fact> facts = read(target.facts()).stream().map(r -> FactJson.read(r.value())).toList();
    assertThat(facts).containsExactlyInAnyOrderElementsOf(fleet.facts(START));
  }

  @Test
  void aSampleIsARecordInTheFormatOfThePrometheusAdapter() {
    FleetTarget target = target("adapter").with("foreign", Format.PROMETHEUS_ADAPTER);
    Written written = FleetLoader.load(new Fleet(SPEC, START), target, 1);
    assertThat(written.records()).isEqualTo(written.samples());
    assertThat(read("foreign")).hasSize((int) written.records());
  }

  @Test
  void aLiveFleetWritesEachReportOnceItIsDue() {
    FleetTarget target = target("live");
    FleetSpec spec = SPEC.withInterval(Duration.ofMillis(200));
    Fleet fleet = new Fleet(spec, System.currentTimeMillis());
    LiveFleet live = LiveFleet.start(fleet, target);
    try (live) {
      Waiting.until(
          "three ticks",
          TIMEOUT,
          List.of(),
          () -> live.pace().written().samples() >= 3 * fleet.samplesPerTick());
    }
    Written written = live.pace().written();
    long now = System.currentTimeMillis();
    List<ConsumerRecord<byte[], byte[]>> records = read(target.metrics());
    assertThat(records).hasSize((int) written.records());
    assertThat(records).allMatch(r -> r.timestamp() >= fleet.start() && r.timestamp() <= now);
    assertThat(read(target.facts())).hasSize(30);
  }

  @Test
  void aLateStartIsTold() {
    Fleet late = new Fleet(SPEC, System.currentTimeMillis() - 60_000);
    try (LiveFleet live = LiveFleet.start(late, target("late"))) {
      Waiting.until("lag", TIMEOUT, List.of(), () -> live.pace().maxLagMs() > 40_000);
      assertThat(live.pace().kept()).isFalse();
    }
  }

  @Test
  void theFeederWritesItsTicksAndTellsAll() {
    Path status = directory.resolve("status.json");
    Path onsets = directory.resolve("onsets.json");
    try (Child feeder = Child.start("feeder", directory, Map.of(), command(status, onsets))) {
      Waiting.until("the end of the feeder", TIMEOUT, List.of(), () -> !feeder.alive());
    }
    assertThat(json(status).path("records").asInt()).isEqualTo(2 * SPEC.processes());
    assertThat(read("fed")).hasSize(2 * SPEC.processes());
    assertThat(json(onsets)).hasSize(2);
    assertThat(json(onsets).get(0).path("cause").asText()).isEqualTo("slow-sink");
  }

  private static JavaCommand command(Path status, Path onsets) {
    return new JavaCommand(
        List.of("-Xmx128m"),
        JavaCommand.ownClassPath(),
        FleetFeeder.class.getName(),
        List.of(
            "--bootstrap-servers=" + broker.bootstrapServers(),
            "--topic=fed",
            "--jobs=10",
            "--interval=PT1S",
            "--start-in=PT0S",
            "--ticks=2",
            "--ill-share=0.2",
            "--onsets=" + onsets,
            "--status=" + status));
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FleetTarget target(String name) {
    return new FleetTarget(
        broker.bootstrapServers(), name + ".metrics", name + ".facts", Format.REPORT, 3, "lz4");
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    try (KafkaConsumer<byte[], byte[]> kafka =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          kafka.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .collect(Collectors.toList());
      kafka.assign(partitions);
      kafka.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> kafka.position(p) < ends.get(p))) {
        kafka.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }
}
