package io.flinksustain.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSpecTest {
  private static final Map<String, String> SOUND =
      Map.of(
          "high-availability.type", "zookeeper",
          "high-availability.storageDir", "s3://flink/ha",
          "execution.checkpointing.savepoint-dir", "s3://flink/savepoints");

  @Test
  void findsNothingInASoundCluster() {
    Measured.Job job = new Measured.Job("orders", 10_000, 4_000);

    assertThat(Specs.lint(cluster(4, job))).isEmpty();
    assertThat(Specs.lint(cluster(4, new Measured.Job("no checkpoints", 0, -1)))).isEmpty();
  }

  @Test
  void comparesTheIntervalWithTheMeasuredDuration() {
    Measured.Job job = new Measured.Job("orders", 10_000, 12_400);

    assertThat(Specs.lint(cluster(4, job)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("checkpoint-interval");
              assertThat(finding.level()).isEqualTo(Level.ERROR);
              assertThat(finding.message())
                  .isEqualTo("checkpoints of orders take 12.4 s (p99) and are due every 10.0 s");
              assertThat(finding.fix()).isEqualTo("execution.checkpointing.interval: 19 s");
              assertThat(finding.at().line()).isZero();
            });
  }

  @Test
  void comparesSlotsWithTheCoresOfTheMachine() {
    assertThat(Specs.lint(cluster(2)))
        .singleElement()
        .extracting(Finding::level)
        .isEqualTo(Level.NOTE);
    assertThat(Specs.lint(cluster(1)))
        .singleElement()
        .extracting(Finding::level)
        .isEqualTo(Level.WARNING);
  }

  private static Spec cluster(int cores, Measured.Job... jobs) {
    Measured measured = new Measured(2, 4, cores, 4L << 30, List.of(jobs));
    return ClusterSpec.of("http://jobmanager:8081", "2.3.0", SOUND, measured);
  }
}
