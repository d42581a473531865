package io.flinksustain.monitor;

import static org.apache.flink.runtime.testutils.CommonTestUtils.waitUntilCondition;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.actuate.ActuateOptions;
import io.flinksustain.monitor.actuate.ActuateOptions.Adapter;
import io.flinksustain.monitor.alert.AlertOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.observe.ObserveOptions;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.steer.SteerOptions;
import io.flinksustain.monitor.testing.FakeServer;
import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.monitor.testing.SyntheticJob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectClusterRESTAddress;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All pipelines with Flink's own Prometheus reporter, and what that shows of them. */
@Timeout(180)
class OwnMetricsTest {
  private static final int PORT = FreePorts.pick(1).get(0);
  private static final Pattern OURS =
      Pattern.compile("(?m)^flink_taskmanager_job_task_operator_(sustain_\\w+)\\{(.*)} (\\S+)$");

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setConfiguration(withPrometheus())
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static Configuration withPrometheus() {
    Configuration configuration = new Configuration();
    configuration.setString(
        "metrics.reporter.prom.factory.class",
        "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
    configuration.setString("metrics.reporter.prom.port", String.valueOf(PORT));
    return configuration;
  }

  @Test
  void theReporterShowsEachDocumentedMetricAndNoOther(@InjectClusterRESTAddress URI rest)
      throws Exception {
    try (KafkaBroker broker = KafkaBroker.start();
        FakeServer alertmanager = new FakeServer();
        LiveMonitor monitor = LiveMonitor.start(broker, "own.", judging(rest, alertmanager))) {
      JobClient observer = observe(broker, rest);
      List<SyntheticJob> jobs =
          List.of(SyntheticJob.healthy("calm", 'a'), SyntheticJob.slowSink("held", 'b'));
      // The facts come at the end of what is fed, and hold for the windows after it.
      monitor.feed(1, 3, ts -> jobs);
      monitor.awaitWindow(2, 2);
      monitor.feed(3, 15, ts -> jobs);
      monitor.awaitWindow(14, 2);

      waitUntilCondition(() -> names(scrape()).equals(documented()));
      String shown = scrape();
      assertThat(names(shown)).isEqualTo(documented());
      showsTheLabels(shown);
      countsWhatWasFed(shown);
      observer.cancel().get();
    }
  }

  private static void showsTheLabels(String shown) {
    for (OwnMetric metric : OwnMetric.values()) {
      if (!metric.label().isEmpty()) {
        assertThat(ours(shown, metric.fullName()))
            .as(metric.fullName())
            .allMatch(series -> series.group(2).contains(metric.label() + "=\""));
      }
    }
    assertThat(ours(shown, OwnMetric.DIAGNOSES.fullName()))
        .extracting(series -> series.group(2).replaceFirst(".*cause=\"(\\w+)\".*", "$1"))
        .contains("slow_sink");
  }

  private static void countsWhatWasFed(String shown) {
    assertThat(sum(shown, OwnMetric.READINGS)).isPositive();
    assertThat(sum(shown, OwnMetric.WINDOWS)).isPositive();
    assertThat(sum(shown, OwnMetric.DIAGNOSES)).isPositive();
    assertThat(sum(shown, OwnMetric.JOBS)).isPositive();
    assertThat(sum(shown, OwnMetric.QUARANTINED)).isZero();
  }

  /** Names without what a histogram adds to its own. */
  private static Set<String> names(String shown) {
    return OURS.matcher(shown)
        .results()
        .map(series -> series.group(1).replaceFirst("_(count|sum)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> documented() {
    return Arrays.stream(OwnMetric.values())
        .map(OwnMetric::fullName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<MatchResult> ours(String shown, String name) {
    return OURS.matcher(shown).results().filter(series -> series.group(1).equals(name)).toList();
  }

  private static double sum(String shown, OwnMetric metric) {
    return ours(shown, metric.fullName()).stream()
        .mapToDouble(series -> Double.parseDouble(series.group(3)))
        .sum();
  }

  private static String scrape() throws IOException, InterruptedException {
    URI metrics = URI.create("http://localhost:" + PORT + "/metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
        .body();
  }

  /** On topics of its own: it goes by another clock than what the test feeds. */
  private static JobClient observe(KafkaBroker broker, URI rest) throws Exception {
    Configuration config = new Configuration();
    config.set(RunOptions.PIPELINES, List.of(Pipeline.OBSERVE));
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    config.set(KafkaOptions.PREFIX, "observed.");
    config.set(ObserveOptions.FLINK, List.of("here=" + rest));
    config.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    Topics.ensure(config);
    return Application.build(config).executeAsync("observe");
  }

  private static Configuration judging(URI rest, FakeServer alertmanager) {
    Configuration config = new Configuration();
    config.set(RunOptions.PIPELINES, List.of(Pipeline.MONITOR, Pipeline.ACTUATE, Pipeline.ALERT));
    config.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    config.set(SteerOptions.POLICY, "../k8s/policy/example/policy.yaml");
    config.set(ActuateOptions.ADAPTER, Adapter.FLINK_REST);
    config.set(ActuateOptions.FLINK, List.of("here=" + rest));
    config.set(AlertOptions.URLS, List.of(alertmanager.url()));
    return config;
  }
}
