package io.flinksustain.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.monitor.cli.Cli;
import io.flinksustain.monitor.cli.ExitCode;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.testing.Complaints;
import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.monitor.testing.TopicReader;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.VerdictJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line against the topics of a real broker, as a monitor would have written them. */
@Timeout(120)
class CommandLineEndToEndTest {
  private static final JobRef JOB = new JobRef("eu1", "payments", "fraud", "a1", "fraud");

  private static KafkaBroker broker;

  @TempDir Path folder;

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeAll
  static void write() throws Exception {
    broker = KafkaBroker.start();
    Topics.ensure(configuration("e2e."));
    Topics.ensure(configuration("silent."));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      send(producer, "e2e.diagnoses", VerdictJson.write(diagnosis()));
      send(producer, "e2e.changes", ChangeEventJson.write(change()));
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void statusAndExplainShowWhatTheTopicsHold() throws Exception {
    assertThat(run("status", "-o", "csv")).isZero();
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(out.toString()).contains("eu1/payments/fraud,warning,slow-sink,vertex,store");

    assertThat(run("explain", "fraud")).isZero();
    assertThat(out.toString()).contains("What was seen", "busy.mean", "98 %", "Which rule");

    assertThat(run("changes", "-o", "json")).isZero();
    assertThat(out.toString()).contains("\"change\":\"c0ffee0011223344\"");
    assertThat(Complaints.in(err)).isEmpty();
  }

  @Test
  void anOrderLiesOnTheControlTopic() throws Exception {
    assertThat(run("reject", "c0ffee", "--by", "ann", "--reason", "not today")).isZero();

    try (TopicReader control = TopicReader.ofCommitted(broker.bootstrapServers(), "e2e.control")) {
      assertThat(control.await(orders -> orders.size() == 1))
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.value())
                    .contains("\"order\":\"reject\"", "\"who\":\"ann\"", "\"change\":\"c0ffee00")
                    .contains("\"reason\":\"not today\"");
                assertThat(order.id()).hasSize(32);
              });
    }
  }

  @Test
  void isSilentOfAPlatformThatSaidNothingAndOrdersNothingThere() throws Exception {
    assertThat(run("status", "--kafka.prefix", "silent.")).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run("reject", "c0ffee", "--kafka.prefix", "silent.")).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();

    try (TopicReader control =
        TopicReader.ofCommitted(broker.bootstrapServers(), "silent.control")) {
      assertThat(control.toEnd()).isEmpty();
    }
  }

  @Test
  void saysWhatIsWrongWithTheBrokersOrTheTopics() throws Exception {
    assertThat(run("status", "--kafka.prefix", "none.")).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(Complaints.in(err).get(0)).startsWith("sustain: there is no topic none.");

    String nobody = "127.0.0.1:" + FreePorts.pick(1).get(0);
    assertThat(run("status", "--kafka.bootstrap-servers=" + nobody, "--kafka.admin-timeout", "1 s"))
        .isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(err.toString()).contains("no Kafka broker answers at " + nobody);
  }

  private int run(String... words) throws Exception {
    out = new StringWriter();
    err = new StringWriter();
    Path config =
        Files.writeString(
            folder.resolve("sustain.yaml"),
            "kafka:\n  bootstrap-servers: %s\n  prefix: e2e.\n"
                .formatted(broker.bootstrapServers()));
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--config", config.toString()));
    return new Cli(new FlinkEngine(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }

  private static Configuration configuration(String prefix) {
    Configuration configuration = new Configuration();
    configuration.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    configuration.set(KafkaOptions.PREFIX, prefix);
    return configuration;
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, String topic, byte[] value)
      throws Exception {
    producer.send(new ProducerRecord<>(topic, JOB.key().getBytes(UTF_8), value)).get();
  }

  private static Diagnosis diagnosis() {
    long now = System.currentTimeMillis();
    return new Diagnosis(
        JOB,
        "slow-sink",
        Severity.WARNING,
        new Subject("vertex", "7f", "store", -1),
        now - 60_000,
        now,
        List.of(new Evidence("busy.mean", 0.98, "ratio")),
        List.of(),
        1,
        List.of(),
        "It waits.",
        "");
  }

  private static ChangeEvent change() {
    return new ChangeEvent(
        "c0ffee0011223344",
        JOB,
        "slow-sink",
        "parallelism",
        "7f",
        "1",
        "2",
        ChangeState.PROPOSED,
        System.currentTimeMillis(),
        null,
        "It waits.",
        List.of());
  }
}
