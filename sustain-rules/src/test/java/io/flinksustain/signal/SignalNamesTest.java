package io.flinksustain.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checked against every name that the Prometheus reporter of Flink 2.3 gave for a real job. */
class SignalNamesTest {
  private static final Map<String, Signal> FOUND =
      realNames().stream()
          .filter(name -> SignalNames.ofMetric(name).isPresent())
          .collect(toMap(name -> name, name -> SignalNames.ofMetric(name).orElseThrow()));

  @Test
  void findsEachSignalUnderExactlyOneRealName() {
    assertThat(FOUND.values()).containsExactlyInAnyOrder(Signal.values());
  }

  @Test
  void givesEachNameTheScopeThatItNames() {
    FOUND.forEach(
        (name, signal) -> {
          boolean ofJobManager = signal.scope() == Scope.JM || signal.scope() == Scope.JOB;
          assertThat(name.startsWith("flink_jobmanager_")).as(name).isEqualTo(ofJobManager);
          assertThat(name.contains("_job_task_operator_"))
              .as(name)
              .isEqualTo(signal.scope() == Scope.OPERATOR);
        });
  }

  @Test
  void findsTheSameSignalUnderTheDottedName() {
    assertThat(SignalNames.ofMetric("flink.taskmanager.job.task.busyTimeMsPerSecond"))
        .contains(Signal.BUSY);
    assertThat(SignalNames.ofMetric("flink.taskmanager.Status.JVM.CPU.Load")).contains(Signal.CPU);
    assertThat(SignalNames.ofMetric("flink.jobmanager.job.numRestarts")).contains(Signal.RESTARTS);
  }

  @Test
  void keepsScopesApart() {
    assertThat(SignalNames.ofMetric("flink_taskmanager_job_task_operator_numRecordsIn")).isEmpty();
    assertThat(SignalNames.ofMetric("flink_jobmanager_Status_JVM_CPU_Load")).isEmpty();
    assertThat(SignalNames.ofIdentifier(Scope.OPERATOR, "numRecordsIn")).isEmpty();
    assertThat(SignalNames.ofIdentifier(Scope.TASK, "numRecordsIn")).contains(Signal.RECORDS_IN);
  }

  @Test
  void findsNothingBehindOtherNames() {
    assertThat(SignalNames.ofMetric("")).isEqualTo(Optional.empty());
    assertThat(SignalNames.ofMetric("kubelet_volume_stats_used_bytes")).isEmpty();
    assertThat(SignalNames.ofMetric("flink_taskmanager_job_task_busyTimeMsPerSecond2")).isEmpty();
  }

  private static List<String> realNames() {
    try (InputStream in = SignalNamesTest.class.getResourceAsStream("reporter-names.txt")) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("reading a test resource", e);
    }
  }
}
