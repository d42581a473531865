package io.flinksustain.benchmarks.bench.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.benchmarks.fleet.Ill;
import io.flinksustain.benchmarks.fleet.Onset;
import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusAnswersTest {
  @TempDir private Path folder;

  @Test
  void leavesOutWhatRulesWrote() {
    SelfMetrics before =
        SelfMetrics.parse(
            """
            # TYPE prometheus_tsdb_head_samples_appended_total counter
            prometheus_tsdb_head_samples_appended_total 1000
            prometheus_rule_group_iterations_total{rule_group="a"} 1
            """);
    SelfMetrics after =
        SelfMetrics.parse(
            """
            prometheus_tsdb_head_samples_appended_total{type="float"} 1.9e+03
            prometheus_rule_group_iterations_total{rule_group="a"} 3
            prometheus_rule_group_iterations_total{rule_group="b"} 1
            prometheus_rule_group_iterations_missed_total{rule_group="a"} 0
            prometheus_rule_evaluation_failures_total{rule_group="a"} 2
            prometheus_rule_group_last_evaluation_samples{rule_group="a"} 100
            prometheus_rule_group_last_evaluation_samples{rule_group="b"} 50
            """);
    assertThat(after.writtenByRulesSince(before)).isEqualTo(250);
    assertThat(after.scrapedSince(before)).isEqualTo(650);
    assertThat(after.failures()).isEqualTo(2);
    assertThat(after.missed()).isZero();
  }

  @Test
  void holdsAlertsAgainstWhoIsIll() throws IOException {
    FiredAlerts fired =
        FiredAlerts.of(
            new ObjectMapper()
                .readTree(
                    """
                    [{"metric": {"alertname": "slow-sink", "job_id": "j1"}},
                     {"metric": {"alertname": "slow-sink", "job_id": "j2"}},
                     {"metric": {"alertname": "memory-pressure", "tm_id": "t1"}}]
                    """));
    assertThat(fired.against(List.of(ill("j1", Ill.SLOW_SINK), ill("j3", Ill.HOT_SUBTASK))))
        .containsExactly(
            "data-skew: fires for 0 of 1 jobs that are ill with it, and for 0 others",
            "memory-pressure: fires for 0 of 0 jobs that are ill with it, and for 1 others",
            "slow-sink: fires for 1 of 1 jobs that are ill with it, and for 1 others");
  }

  @Test
  void findsNoPrometheusWhereNoneIs() throws IOException {
    assertThat(PrometheusBinary.find(folder.toString())).isEmpty();
    Path binary = Files.createFile(folder.resolve("prometheus"));
    assertThat(PrometheusBinary.find(folder.toString())).isEmpty();
    assertThat(binary.toFile().setExecutable(true)).isTrue();
    assertThat(PrometheusBinary.find("/nowhere:" + folder)).contains(binary);
  }

  private static Onset ill(String job, Ill ill) {
    return new Onset(new JobRef("c", "n", job, job, job), ill, 0);
  }
}
