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
            + "{operator_name=\"window_facts\",subtask_index=\"0\",} 1.7951808600E12\n"
            + NAME
            + "{operator_name=\"window_facts\",subtask_index=\"1\",} 1.795180859E12\n"
            + NAME
            + "{operator_name=\"window_jobs\",subtask_index=\"0\",} 5.0\n";

    assertThat(WatermarkText.lowest(text, "window_facts")).hasValue(1_795_180_859_000L);
  }

  @Test
  void findsNothingWhereNothingRunsAndTheLowestNumberBeforeTheFirstRecord() {
    assertThat(WatermarkText.lowest("", "window_facts")).isEmpty();
    assertThat(
            WatermarkText.lowest(
                NAME + "{operator_name=\"window_facts\",} -9.223372036854776E18", "window_facts"))
        .hasValue(Long.MIN_VALUE);
  }
}
