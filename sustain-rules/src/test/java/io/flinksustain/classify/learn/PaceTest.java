package io.flinksustain.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final List<Load> CALM =
      List.of(new Load("a", 0.1, 100), new Load("b", 0.4, 100), new Load("c", 0.2, 100));

  private Pace pace = Pace.UNKNOWN;

  private void see(int windows, List<Load> loads, double cores, double input) {
    for (int i = 0; i < windows; i++) {
      pace = pace.after(loads, cores, input);
    }
  }

  @Test
  void saysNothingBeforeItHasSeenEnough() {
    see(5, CALM, 0.5, 100);

    assertThat(pace.slowdownOfTwo(CALM)).isNaN();
    assertThat(pace.cpuSlowdown(0.5, 100)).isNaN();
  }

  @Test
  void takesTheSecondVertexSoThatOneThatWaitsIsNotEnough() {
    see(6, CALM, 0.5, 100);
    List<Load> waiting =
        List.of(new Load("a", 0.1, 100), new Load("b", 4, 100), new Load("c", 0.2, 100));
    List<Load> slow =
        List.of(new Load("a", 0.5, 100), new Load("b", 2, 100), new Load("c", 0.2, 100));

    assertThat(pace.slowdownOfTwo(waiting)).isLessThan(1.1);
    assertThat(pace.slowdownOfTwo(slow)).isGreaterThan(3.5);
  }

  @Test
  void takesALowRateForNoSlowdown() {
    see(6, CALM, 0.5, 100);
    List<Load> idle =
        List.of(new Load("a", 0.015, 5), new Load("b", 0.025, 5), new Load("c", 0.02, 5));

    assertThat(pace.slowdownOfTwo(idle)).isLessThan(1);
    assertThat(pace.cpuSlowdown(0.1, 5)).isLessThan(1);
  }

  @Test
  void followsWhatIsFasterAtOnceAndWhatIsSlowerSlowly() {
    see(6, CALM, 0.5, 100);
    see(10, CALM, 0.25, 100);
    assertThat(pace.cpuSlowdown(0.25, 100)).isEqualTo(0.25 / (0.25 + 0.1), within(0.1));

    see(10, CALM, 0.5, 100);
    assertThat(pace.cpuSlowdown(0.5, 100)).isGreaterThan(1.2);
  }

  @Test
  void needsTwoVertices() {
    List<Load> one = List.of(new Load("a", 0.1, 100));
    see(6, one, 0.5, 100);

    assertThat(pace.slowdownOfTwo(one)).isNaN();
  }

  @Test
  void forgetsNothingWhileNoRecordFlows() {
    see(6, CALM, 0.5, 100);
    see(3, List.of(new Load("a", 0, 0), new Load("b", 0, 0)), 0.1, 0);

    assertThat(pace.busy().get("a")).isEqualTo(0.001, within(1e-4));
  }
}
