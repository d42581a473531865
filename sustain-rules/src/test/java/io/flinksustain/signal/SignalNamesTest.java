package io.flinksustain.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checked against every name that the Prometheus reporter of Flink 2.3 gave for a real job, and
 * those of RocksDB's native metrics and of cAdvisor that a job has when they are switched on.
 */
class SignalNamesTest {
  private static final Map<String, Signal> FOUND =
      Stream.of("reporter-names.txt", "optional-names.txt")
          .flatMap(file -> names(file).stream())
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
          if (name.startsWith("container_")) {
            assertThat(signal.scope()).as(name).isEqualTo(Scope.TM);
            return;
          }
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
  void findsMetricsOfRocksDbWhateverTheStateIsCalled() {
    String operator = "flink_taskmanager_job_task_operator_";
    for (String state : List.of("", "clicks_", "window_contents_", "column_family_", "rocksdb_")) {
      assertThat(SignalNames.ofMetric(operator + state + "rocksdb_block_cache_usage"))
          .as(state)
          .contains(Signal.ROCKSDB_CACHE_USED);
    }
    assertThat(
            SignalNames.ofMetric(
                "flink.taskmanager.job.task.operator.clicks.rocksdb.is-write-stopped"))
        .contains(Signal.ROCKSDB_WRITE_STOPPED);
    assertThat(SignalNames.ofMetric("flink_taskmanager_rocksdb_block_cache_usage")).isEmpty();
    assertThat(SignalNames.ofMetric(operator + "clicks_rocksdb_num_snapshots")).isEmpty();
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

  private static List<String> names(String file) {
    try (InputStream in = SignalNamesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("reading a test resource", e);
    }
  }
}
