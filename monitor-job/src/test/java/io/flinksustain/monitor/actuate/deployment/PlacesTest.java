package io.flinksustain.monitor.actuate.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.change.Setting;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.lint.KnownKeys;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.steer.Commandable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
  @Test
  void everyKnobThatACommandMayTurnHasAPlaceInADeployment() {
    List<String> commandable = knobs().filter(Commandable::holds).toList();

    assertThat(commandable).contains("parallelism", "taskmanager.memory.network.max");
    assertThat(commandable)
        .allSatisfy(knob -> assertThatCode(() -> of(knob, "")).doesNotThrowAnyException());
  }

  @ParameterizedTest
  @ValueSource(strings = {"taskmanager.jvm-heap", "taskmanager.count", "sink.batch-size"})
  void whatIsForAPersonHasNone(String knob) {
    assertThat(Commandable.holds(knob)).isFalse();
    assertThatThrownBy(() -> of(knob, "")).isInstanceOf(Refusal.class);
  }

  @Test
  void onlyTheParallelismIsThatOfAVertex() {
    assertThat(of("parallelism", "v")).isInstanceOf(VertexParallelism.class);
    assertThatThrownBy(() -> of("taskmanager.memory.network.max", "v"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("belongs to the whole job");
  }

  /** What rules advise, and every key of Flink. */
  private static Stream<String> knobs() {
    Stream<String> advised = RulePack.bundled().rules().stream().map(rule -> rule.advice().knob());
    return Stream.concat(advised, KnownKeys.bundled().all().stream()).distinct();
  }

  private static Place of(String knob, String vertex) {
    return Places.of(new Setting(knob, vertex, "1", "2"));
  }
}
