package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.test.Windows;
import io.flinksustain.window.JobWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two ills is the primary cause, once every bundled rule is stable. */
class PrecedenceTest {
  private static final String GRAPH = "source(2) -> map(2) -> sink(2)";
  private static RulePack pack;

  @BeforeAll
  static void trustEveryRule(@TempDir Path rules) throws IOException {
    for (String id : RulePack.bundledIds()) {
      String text = Files.readString(Path.of("rules", id, "rule.yaml"));
      Path folder = Files.createDirectories(rules.resolve(id));
      Files.writeString(
          folder.resolve("rule.yaml"), text.replace("status: trial", "status: stable"));
    }
    pack = RulePack.load(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "oom-killed       | THRASH, facts: {failures.killed: 1x12}",
        "checkpoint-thrash| THRASH, taskmanagers: {tm-1: {FULL}}",
        "slow-sink        | SINK, taskmanagers: {tm-1: {THROTTLED, cpu_time: 12}}",
        "cpu-throttled    | windows: 12, taskmanagers: {tm-1: {THROTTLED, FULL}}",
        "memory-pressure  | WAITING, taskmanagers: {tm-1: {FULL, cpu_time: 12}}",
        "io-bound-operator| WAITING, taskmanagers: {tm-1: {cpu_time: 12}}",
        "placement-imbalance | SINK, taskmanagers: {tm-1: {cpu: 0.84}, tm-2: {cpu: 0.1, cpu_time: 1}}",
        "gc-then-oom-kill | taskmanagers: {tm-1: {FULL}}, facts: {failures.killed: 0x6 1x6}",
        "metrics-silent   | facts: {silent: 0x3 1x9}",
        "healthy          | windows: 12",
      })
  void isAsTheCatalogueSays(String cause, String load) {
    String fields =
        load.replace("THROTTLED", "cpu_periods: 600, cpu_periods_throttled: 300")
            .replace("FULL", "gc: 0.3x12, heap_used: 4.6e8")
            .replace("THRASH", "job: {checkpoint_duration: 70x12, checkpoints_in_progress: 1}")
            .replace(
                "SINK",
                "vertices: {source: {backpressured: 0.8x12}, map: {backpressured: 0.8, busy: 0.1},"
                    + " sink: {busy: 0.95}}")
            .replace("WAITING", "vertices: {source: {backpressured: 0.8x12}, map: {busy: 0.95}}");

    assertThat(last(fields).cause()).isEqualTo(cause);
  }

  @Test
  void explainsWhatFollowsFromASequence() {
    Diagnosis found =
        last(
            "taskmanagers: {tm-1: {gc: 0.3x12, heap_used: 4.6e8}},"
                + " facts: {failures.killed: 0x6 1x6}, job: {restarts: 0x6 1x4 0x2}");

    assertThat(found.cause()).isEqualTo("gc-then-oom-kill");
    assertThat(found.explains()).contains("oom-killed", "restart-loop", "memory-pressure@tm-1");
  }

  private static Diagnosis last(String fields) {
    Classifier classifier = new Classifier(pack, ClassifySettings.DEFAULTS);
    ClassifyState state = ClassifyState.EMPTY;
    Diagnosis last = null;
    for (JobWindow window : Windows.of(GRAPH, fields)) {
      ClassifyResult result = classifier.step(state, window);
      state = result.state();
      last = result.diagnosis().orElseThrow();
    }
    return last;
  }
}
