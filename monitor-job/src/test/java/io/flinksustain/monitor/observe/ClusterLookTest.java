package io.flinksustain.monitor.observe;

import static org.apache.flink.runtime.testutils.CommonTestUtils.waitUntilCondition;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.lint.Finding;
import io.flinksustain.lint.Spec;
import io.flinksustain.lint.check.Linter;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
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

/** Lint of a real cluster, whose configuration has faults. */
class ClusterLookTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setConfiguration(configuration())
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(1)
              .build());

  private static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.setString("execution.checkpointing.savepoint-dir", "file:///tmp/savepoints");
    configuration.setString("state.backend.rocksdb.block-cache-size", "64m");
    configuration.setString("taskmanager.network.memory.buffers-per-channel", "2");
    configuration.setString("high-availability.typ", "kubernetes");
    return configuration;
  }

  @Test
  @Timeout(120)
  void findsTheFaultsOfTheConfigurationAndNoOthers(@InjectClusterRESTAddress URI rest)
      throws Exception {
    JobClient job = job();
    waitUntilCondition(() -> !look(rest).measured().jobs().isEmpty());
    waitUntilCondition(() -> look(rest).measured().jobs().get(0).checkpointP99Ms() >= 0);

    Spec spec = look(rest);

    assertThat(spec.file()).isEqualTo("http://" + rest.getAuthority() + "/jobmanager/config");
    assertThat(spec.version()).hasToString("2.3");
    assertThat(spec.measured().slotsPerTaskManager()).isEqualTo(1);
    assertThat(spec.measured().jobs())
        .singleElement()
        .satisfies(
            measured -> {
              assertThat(measured.name()).isEqualTo("checkpointed");
              assertThat(measured.intervalMs()).isEqualTo(200);
            });
    assertThat(lint(spec))
        .extracting(finding -> finding.rule().id())
        .containsExactlyInAnyOrder(
            "key-removed",
            "key-removed",
            "key-unknown",
            "ha-missing",
            "storage-local",
            "storage-local");
    assertThat(stored(spec))
        .extracting(Finding::message)
        .anyMatch(message -> message.startsWith("execution.checkpointing.dir is file:"))
        .anyMatch(message -> message.startsWith("execution.checkpointing.savepoint-dir is file:"));
    job.cancel().get();
  }

  private static Spec look(URI rest) {
    return ClusterLook.at("http://" + rest.getAuthority());
  }

  /** Savepoints, and checkpoints for which the extension takes a temporary folder of its own. */
  private static Stream<Finding> stored(Spec spec) {
    return lint(spec).stream().filter(finding -> finding.rule().id().equals("storage-local"));
  }

  /** A slow machine may take longer for a checkpoint than the short interval of the test. */
  private static List<Finding> lint(Spec spec) {
    return new Linter(Set.of("checkpoint-interval")).lint(spec);
  }

  private static JobClient job() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1).enableCheckpointing(200);
    DataGeneratorSource<Long> numbers =
        new DataGeneratorSource<>(
            number -> number, Long.MAX_VALUE, RateLimiterStrategy.perSecond(100), Types.LONG);
    env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync("checkpointed");
  }
}
