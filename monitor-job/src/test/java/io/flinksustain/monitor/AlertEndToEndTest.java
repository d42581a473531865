package io.flinksustain.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.flink.runtime.testutils.CommonTestUtils.waitUntilCondition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.monitor.alert.AlertOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.testing.FakeServer;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.monitor.testing.LocalAlertmanager;
import io.flinksustain.report.JobRef;
import io.flinksustain.wire.VerdictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole fourth pipeline: from the topic of alerts to a real Alertmanager and its web hook. */
@Timeout(180)
class AlertEndToEndTest {
  private static final JobRef JOB = new JobRef("eu1", "payments", "fraud", "a1", "Fraud");

  /** What it is told when it was told again and again. */
  private static final int SOME_TIMES = 5;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(1)
              .build());

  private final Queue<JsonNode> notified = new ConcurrentLinkedQueue<>();
  private final FakeServer hook = new FakeServer().on("/hook", this::take);
  private final Configuration config = new Configuration();
  private KafkaBroker broker;
  private LocalAlertmanager alertmanager;

  @TempDir Path directory;

  @BeforeEach
  void start() throws Exception {
    var program = LocalAlertmanager.program();
    assumeThat(program)
        .as("skipped: no prometheus-alertmanager is installed (Debian has a package of that name)")
        .isPresent();
    alertmanager = LocalAlertmanager.start(program.get(), directory, hook.url() + "/hook");
    broker = KafkaBroker.start();
    configure();
  }

  @AfterEach
  void stop() throws Exception {
    if (alertmanager != null) {
      alertmanager.close();
      broker.close();
    }
    hook.close();
  }

  @Test
  void firesOnceStaysSurvivesARestartOfTheAlertmanagerAndResolves() throws Exception {
    Topics.ensure(config);
    JobClient job = Application.build(config).executeAsync("alert");
    long now = System.currentTimeMillis();

    send(alert(true, now));
    waitUntilCondition(() -> notified.size() == 1);
    waitUntilCondition(() -> alertmanager.received("firing") >= SOME_TIMES);
    assertThatItFires();

    alertmanager.stop();
    alertmanager.start();
    waitUntilCondition(() -> alertmanager.received("firing") >= SOME_TIMES);
    assertThatItFires();

    send(alert(false, now + 1));
    waitUntilCondition(() -> notified.size() == 2);
    waitUntilCondition(() -> alertmanager.received("resolved") >= 2);
    assertThat(List.copyOf(notified).get(1).path("status").asText()).isEqualTo("resolved");
    assertThat(alertmanager.alerts().orElseThrow()).isEmpty();
    assertThat(notified).hasSize(2);
    job.cancel().get();
  }

  /** One alert, one notification, however often it was said. */
  private void assertThatItFires() throws InterruptedException {
    JsonNode alerts = alertmanager.alerts().orElseThrow();
    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).path("labels").path("alertname").asText())
        .isEqualTo("SustainSlowSink");
    assertThat(alerts.get(0).path("labels").path("vertex").asText()).isEqualTo("store: Writer");
    assertThat(alerts.get(0).path("annotations").path("runbook_url").asText())
        .isEqualTo("https://docs.example/docs/rules/slow-sink.md");
    assertThat(alerts.get(0).path("generatorURL").asText()).isEqualTo("https://job.example/fraud");
    assertThat(notified).hasSize(1);
    assertThat(notified.peek().path("status").asText()).isEqualTo("firing");
  }

  private void take(HttpExchange request) throws IOException {
    notified.add(new ObjectMapper().readTree(request.getRequestBody()));
    request.sendResponseHeaders(200, -1);
  }

  private void send(Alert alert) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.name(Topic.ALERTS, config),
                  alert.job().key().getBytes(UTF_8),
                  VerdictJson.write(alert)))
          .get();
    }
  }

  private static Alert alert(boolean firing, long at) {
    return new Alert(
        JOB,
        firing,
        "diagnosis",
        "slow-sink",
        Severity.WARNING,
        new Subject("vertex", "v9", "store: Writer", -1),
        at - 60_000,
        at,
        "store: Writer is busy 100 % of the time.",
        List.of(new Evidence("busy.mean", 1, "ratio")),
        "docs/rules/slow-sink.md");
  }

  private void configure() {
    config.set(RunOptions.PIPELINES, List.of(Pipeline.ALERT));
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    config.set(AlertOptions.URLS, List.of(alertmanager.url()));
    config.set(AlertOptions.RESEND, Duration.ofMillis(200));
    config.set(AlertOptions.VALID_RESENDS, 600);
    config.set(AlertOptions.LINGER, Duration.ofMillis(10));
    config.set(AlertOptions.RETRY, Duration.ofMillis(50));
    config.set(AlertOptions.MAX_RETRY, Duration.ofMillis(200));
    config.set(AlertOptions.RUNBOOK_BASE, "https://docs.example");
    config.set(AlertOptions.GENERATOR_URL, "https://job.example/{deployment}");
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
  }
}
