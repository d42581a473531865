package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTextTest {
  private static final String BUSY = "flink_taskmanager_job_task_busyTimeMsPerSecond";

  @Test
  void readsALabelSetThatEndsWithAComma() {
    assertThat(read(BUSY + "{task_id=\"a\",subtask_index=\"1\",} 20.0"))
        .containsExactly("BUSY {task_id=a, subtask_index=1} 20.0");
  }

  @Test
  void readsALabelSetThatDoesNot() {
    assertThat(read(BUSY + "{ task_id = \"a\" , x=\"b\"} 1e3 1395066363000\r\n"))
        .containsExactly("BUSY {x=b, task_id=a} 1000.0");
  }

  @Test
  void readsEscapedLabelValues() {
    assertThat(read(BUSY + "{n=\"a\\\"}b\\\\c\\nd\",} 1"))
        .containsExactly("BUSY {n=a\"}b\\c\nd} 1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "+Inf", "-Inf", "Inf"})
  void readsWhatIsNoNumber(String value) {
    assertThat(read(BUSY + " " + value)).hasSize(1);
  }

  @Test
  void leavesOutCommentsAndMetricsThatNoSignalNeeds() {
    assertThat(read("# HELP " + BUSY + " x\n# TYPE " + BUSY + " gauge\nother{a=\"b\"} 1\n\n"))
        .isEmpty();
  }

  @Test
  void skipsALineThatIsCutOffAndReadsOn() {
    assertThat(read(BUSY + "{task_id=\"a\n" + BUSY + "{task_id=\"b\"} x\n" + BUSY + " 3"))
        .containsExactly("BUSY {} 3.0");
  }

  @Test
  void findsTheSignalsOfARealAnswer() {
    assertThat(read(Samples.text("taskmanager.txt")))
        .extracting(sample -> sample.substring(0, sample.indexOf(' ')))
        .contains("CPU", "HEAP_USED", "BUSY", "PENDING_RECORDS", "CHECKPOINT_START_DELAY")
        .hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>Hello</body></html>", "Hello world", "{\"a\": 1}"})
  void refusesWhatIsNoPrometheusText(String nonsense) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(nonsense))
        .withMessageContaining("Prometheus text format");
  }

  private static List<String> read(String text) {
    List<String> samples = new ArrayList<>();
    PrometheusText.read(
        text, (signal, labels, value) -> samples.add(signal + " " + labels + " " + value));
    return samples;
  }
}
