package io.flinksustain.monitor.observe;

import static java.util.stream.Collectors.joining;
import static org.apache.flink.runtime.testutils.CommonTestUtils.waitUntilCondition;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.report.Report;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.InjectClusterRESTAddress;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The source on a real cluster that observes itself and its neighbours. */
class RealClusterTest {
  private static final Queue<Observed> SEEN = new ConcurrentLinkedQueue<>();

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setConfiguration(withPrometheus())
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(6)
              .build());

  private static Configuration withPrometheus() {
    Configuration configuration = new Configuration();
    String ports = FreePorts.pick(2).stream().map(String::valueOf).collect(joining(","));
    configuration.setString(
        "metrics.reporter.prom.factory.class",
        "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
    configuration.setString("metrics.reporter.prom.port", ports);
    return configuration;
  }

  @Test
  @Timeout(120)
  void followsJobsAsTheyComeAndGo(@InjectClusterRESTAddress URI rest) throws Exception {
    JobClient watched = watchedJob("watched");
    JobClient observer = observer(rest);

    waitUntilCondition(() -> topologies("watched").anyMatch(t -> t.state().equals("RUNNING")));
    waitUntilCondition(() -> reports("watched").anyMatch(RealClusterTest::isOfTaskManager));
    waitUntilCondition(() -> reports("watched").anyMatch(RealClusterTest::isOfJobManager));
    waitUntilCondition(() -> kinds("watched").count() == 4);
    showsTheGraph();
    showsTheMeasurements();

    JobClient late = watchedJob("late");
    waitUntilCondition(() -> reports("late").anyMatch(RealClusterTest::isOfTaskManager));

    watched.cancel().get();
    waitUntilCondition(() -> topologies("watched").anyMatch(t -> t.state().equals("CANCELED")));
    long gone = SEEN.stream().filter(RealClusterTest::isEnd).findFirst().orElseThrow().fact().ts();
    waitUntilCondition(() -> reports("late").filter(r -> r.ts() > gone).count() > 5);
    assertThat(reports("watched").filter(report -> report.ts() > gone)).isEmpty();

    late.cancel().get();
    observer.cancel().get();
  }

  private static void showsTheGraph() {
    Topology topology = topologies("watched").findFirst().orElseThrow();
    assertThat(topology.vertices()).extracting(Topology.Vertex::parallelism).containsExactly(1, 2);
    assertThat(topology.vertices().get(0).operators()).contains("Source: numbers");
    assertThat(topology.edges())
        .containsExactly(
            new Topology.Edge(
                topology.vertices().get(0).id(), topology.vertices().get(1).id(), "HASH"));
  }

  private static void showsTheMeasurements() {
    Report report =
        reports("watched").filter(RealClusterTest::isOfTaskManager).findFirst().orElseThrow();
    assertThat(report.job().key()).isEqualTo("here//watched");
    assertThat(report.process()).matches("[0-9a-f-]{36}");
    assertThat(report.intervalMs()).isEqualTo(200);
    assertThat(report.tables()).extracting(table -> table.scope()).contains(Scope.TM);
    assertThat(report.tables())
        .filteredOn(table -> table.scope() == Scope.TASK)
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.rows()).isEqualTo(3);
              assertThat(table.signals()).contains(Signal.BUSY.ordinal());
            });
  }

  private static boolean isOfTaskManager(Report report) {
    return report.tables().stream()
        .anyMatch(table -> table.scope() == Scope.TASK && table.rows() == 3);
  }

  private static boolean isOfJobManager(Report report) {
    return report.process().equals(Report.JOB_MANAGER)
        && report.tables().stream().anyMatch(table -> table.scope() == Scope.JOB)
        && report.tables().stream().anyMatch(table -> table.scope() == Scope.JM);
  }

  private static boolean isEnd(Observed observed) {
    return observed.fact() != null
        && observed.fact().topology() != null
        && observed.fact().topology().state().equals("CANCELED");
  }

  private static Stream<Report> reports(String jobName) {
    return SEEN.stream()
        .map(Observed::reports)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(report -> report.job().jobName().equals(jobName));
  }

  private static Stream<Fact> facts(String jobName) {
    return SEEN.stream()
        .map(Observed::fact)
        .filter(Objects::nonNull)
        .filter(fact -> fact.job().jobName().equals(jobName));
  }

  private static Stream<String> kinds(String jobName) {
    return facts(jobName).map(Fact::kind).distinct();
  }

  private static Stream<Topology> topologies(String jobName) {
    return facts(jobName).map(Fact::topology).filter(Objects::nonNull);
  }

  private static JobClient observer(URI rest) throws Exception {
    Configuration options = new Configuration();
    options.set(ObserveOptions.FLINK, List.of("here=" + rest));
    options.set(ObserveOptions.INTERVAL, Duration.ofMillis(200));
    options.set(ObserveOptions.DISCOVERY_INTERVAL, Duration.ofMillis(200));
    StreamExecutionEnvironment env = environment();
    env.fromSource(ObserveSource.of(options), WatermarkStrategy.noWatermarks(), "observe")
        .map(
            observed -> {
              SEEN.add(observed);
              return observed;
            })
        .returns(Observed.class)
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync("observer");
  }

  private static JobClient watchedJob(String name) throws Exception {
    StreamExecutionEnvironment env = environment();
    DataGeneratorSource<Long> numbers =
        new DataGeneratorSource<>(
            number -> number, Long.MAX_VALUE, RateLimiterStrategy.perSecond(100), Types.LONG);
    env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
        .setParallelism(1)
        .keyBy(number -> number % 10)
        .map(number -> number + 1)
        .returns(Types.LONG)
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync(name);
  }

  private static StreamExecutionEnvironment environment() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    return StreamExecutionEnvironment.getExecutionEnvironment(configuration).setParallelism(2);
  }
}
