package io.flinksustain.monitor.actuate.rescale;

import static org.apache.flink.runtime.testutils.CommonTestUtils.waitUntilCondition;

import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.fact.Topology;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.ActuatorContract;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.report.JobRef;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.InjectClusterRESTAddress;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a real cluster, whose job is rescaled in place. */
@Timeout(120)
class RescaleContractTest extends ActuatorContract {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setConfiguration(adaptive())
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private FlinkCluster cluster;
  private JobClient job;

  private static Configuration adaptive() {
    Configuration configuration = new Configuration();
    configuration.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Adaptive);
    configuration.set(
        JobManagerOptions.SCHEDULER_EXECUTING_COOLDOWN_AFTER_RESCALING, Duration.ZERO);
    configuration.set(
        JobManagerOptions.SCHEDULER_EXECUTING_RESOURCE_STABILIZATION_TIMEOUT, Duration.ZERO);
    configuration.set(
        JobManagerOptions.SCHEDULER_SUBMISSION_RESOURCE_STABILIZATION_TIMEOUT, Duration.ZERO);
    configuration.set(JobManagerOptions.SCHEDULER_RESCALE_TRIGGER_MAX_DELAY, Duration.ZERO);
    configuration.set(WebOptions.REFRESH_INTERVAL, Duration.ofMillis(50));
    return configuration;
  }

  @BeforeEach
  void startJob(@InjectClusterRESTAddress URI rest) throws Exception {
    Http http = new Http(Duration.ofSeconds(10), 10_000_000);
    cluster = new FlinkCluster(rest.toString(), http, Map.of());
    job = watchedJob();
    waitUntilCondition(this::isUp);
  }

  /** A cluster that has just taken a job may not know it yet. */
  private boolean isUp() {
    try {
      return cluster.job(id()).runsWith(cluster.requirements(id()));
    } catch (FlinkCluster.Failure notYet) {
      return false;
    }
  }

  @AfterEach
  void stopJob() throws Exception {
    job.cancel().get();
  }

  @Override
  protected Actuator actuator() {
    return new RescaleActuator(
        Map.of("here", cluster.url()), cluster.http(), cluster.headers(), false);
  }

  @Override
  protected JobRef job() {
    return new JobRef("here", "", "watched", id(), "watched");
  }

  @Override
  protected Setting setting() {
    return Commands.parallelism("2", "3");
  }

  @Override
  protected Result success() {
    return Result.APPLIED;
  }

  /** What is required, and with how many subtasks each vertex runs. */
  @Override
  protected String state() {
    return cluster.requirements(id()).json()
        + cluster.job(id()).topology().vertices().stream()
            .map(Topology.Vertex::parallelism)
            .toList();
  }

  @Override
  protected void betweenLooks() throws InterruptedException {
    Thread.sleep(50);
  }

  private String id() {
    return job.getJobID().toString();
  }

  private static JobClient watchedJob() throws Exception {
    Configuration configuration = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration).setParallelism(2);
    DataGeneratorSource<Long> numbers =
        new DataGeneratorSource<>(
            number -> number, Long.MAX_VALUE, RateLimiterStrategy.perSecond(100), Types.LONG);
    env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
        .setParallelism(1)
        .keyBy(number -> number % 10)
        .map(number -> number + 1)
        .returns(Types.LONG)
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync("watched");
  }
}
