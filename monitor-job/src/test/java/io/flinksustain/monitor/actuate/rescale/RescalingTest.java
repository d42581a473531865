package io.flinksustain.monitor.actuate.rescale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.actuate.rescale.Requirements.Bounds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RescalingTest {
  private static final Requirements NOW =
      new Requirements(
          new TreeMap<>(
              Map.of("v1", new Bounds(1, 1), "v2", new Bounds(1, 4), "v3", new Bounds(4, 4))));

  @Test
  void changesTheWidestVerticesWhenItIsAboutTheWholeJob() {
    Requirements target = rescaling(Commands.parallelism("4", "6")).target(NOW);

    assertThat(target.bounds())
        .containsEntry("v1", new Bounds(1, 1))
        .containsEntry("v2", new Bounds(1, 6))
        .containsEntry("v3", new Bounds(4, 6));
  }

  @Test
  void leadsBackToTheSameRequirements() {
    Setting setting = Commands.parallelism("4", "6");

    Requirements there = rescaling(setting).target(NOW);

    assertThat(rescaling(setting.reversed()).target(there)).isEqualTo(NOW);
  }

  @Test
  void lowersABoundThatWouldLieAboveTheValue() {
    assertThat(rescaling(Commands.ofVertex("v3", "4", "2")).target(NOW).bounds())
        .containsEntry("v3", new Bounds(2, 2));
  }

  @Test
  void refusesWhenTheWayBackWouldBeUnclear() {
    Requirements uneven = NOW.with("v1", 3);

    assertThatThrownBy(() -> rescaling(Commands.parallelism("4", "2")).target(uneven))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("v1 at 3");
  }

  @Test
  void refusesAVertexThatIsGone() {
    assertThatThrownBy(() -> rescaling(Commands.ofVertex("v9", "4", "2")).found(NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("v9");
  }

  @Test
  void refusesWhatIsNoParallelism() {
    assertThatThrownBy(() -> rescaling(Commands.parallelism("4", "0"))).hasMessageContaining("'0'");
    assertThatThrownBy(() -> rescaling(Commands.parallelism("", "4"))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> rescaling(Commands.of("taskmanager.numberOfTaskSlots", "2", "4")))
        .hasMessageContaining("'taskmanager.numberOfTaskSlots'");
    assertThatThrownBy(() -> rescaling()).isInstanceOf(Refusal.class);
  }

  @Test
  void writesWhatFlinkReads() {
    assertThat(NOW.json())
        .startsWith("{\"v1\":{\"parallelism\":{\"lowerBound\":1,\"upperBound\":1}},");
  }

  private static Rescaling rescaling(Setting... settings) {
    return new Rescaling(List.of(settings));
  }
}
