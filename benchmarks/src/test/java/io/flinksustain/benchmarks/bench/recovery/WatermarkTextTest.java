package io.flinksustain.benchmarks.bench.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkTextTest {
  private static final String NAME = "flink_taskmanager_job_task_operator_currentInputWatermark";

  @Test
  void takesTheLowestOfTheSubtasksOfTheOperator() {
    String text =
        "# TYPE "
            + NAME
            + " gauge\n"
            + NAME
            + "{operator_name=\"advise_jobs\",subtask_index=\"0\",} 1.7951808600E12\n"
            + NAME
            + "{operator_name=\"advise_jobs\",subtask_index=\"1\",} 1.795180859E12\n"
            + NAME
            + "{operator_name=\"window_jobs\",subtask_index=\"0\",} 5.0\n";

    assertThat(WatermarkText.lowest(text, "advise_jobs")).hasValue(1_795_180_859_000L);
  }

  @Test
  void findsNothingWhereNothingRunsAndTheLowestNumberBeforeTheFirstRecord() {
    assertThat(WatermarkText.lowest("", "advise_jobs")).isEmpty();
    assertThat(
            WatermarkText.lowest(
                NAME + "{operator_name=\"advise_jobs\",} -9.223372036854776E18", "advise_jobs"))
        .hasValue(Long.MIN_VALUE);
  }
}
