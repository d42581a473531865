package io.flinksustain.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final List<Load> CALM =
      List.of(new Load("a", 0.1, 100), new Load("b", 0.4, 100), new Load("c", 0.2, 100));

  private Pace pace = Pace.UNKNOWN;

  private void see(int windows, List<Load> loads, double cores) {
    for (int i = 0; i < windows; i++) {
      pace = pace.after(loads, cores);
    }
  }

  @Test
  void saysNothingBeforeItHasSeenEnough() {
    see(5, CALM, 0.5);

    assertThat(pace.slowdown(CALM)).isNaN();
    assertThat(pace.cpuSlowdown(0.5, CALM)).isNaN();
  }

  @Test
  void takesAllVerticesSoThatTwoThatWaitAreNotEnough() {
    see(6, CALM, 0.5);
    List<Load> waiting =
        List.of(new Load("a", 0.1, 100), new Load("b", 4, 100), new Load("c", 2, 100));
    List<Load> slow =
        List.of(new Load("a", 0.5, 100), new Load("b", 2, 100), new Load("c", 1, 100));

    assertThat(pace.slowdown(waiting)).isLessThan(1.1);
    assertThat(pace.slowdown(slow)).isGreaterThan(3.5);
  }

  @Test
  void takesALowRateForNoSlowdown() {
    see(6, CALM, 0.5);
    List<Load> idle =
        List.of(new Load("a", 0.015, 5), new Load("b", 0.025, 5), new Load("c", 0.02, 5));

    assertThat(pace.slowdown(idle)).isNaN();
    assertThat(pace.cpuSlowdown(0.1, idle)).isLessThan(1);
  }

  @Test
  void followsWhatIsFasterAtOnceAndWhatIsSlowerSlowly() {
    see(6, CALM, 0.5);
    see(10, CALM, 0.25);
    assertThat(pace.cpuSlowdown(0.25, CALM)).isEqualTo(1, within(0.1));

    see(10, CALM, 0.5);
    assertThat(pace.cpuSlowdown(0.5, CALM)).isGreaterThan(1.2);
  }

  @Test
  void holdsTheCpuAgainstTheRecordsOfAllVerticesSinceSourcesPauseFirst() {
    see(6, CALM, 0.5);
    List<Load> draining =
        List.of(new Load("a", 0.01, 0), new Load("b", 0.4, 100), new Load("c", 0.2, 100));

    assertThat(pace.cpuSlowdown(0.4, draining)).isLessThan(1.1);
  }

  @Test
  void needsTwoVerticesThatDoSomething() {
    List<Load> one = List.of(new Load("a", 0.1, 100), new Load("b", 0.01, 100));
    see(6, one, 0.5);

    assertThat(pace.slowdown(one)).isNaN();
  }

  @Test
  void leavesOutAVertexThatIsHeldBackAndHardlyBusy() {
    see(6, CALM, 0.5);
    List<Load> heldBack =
        List.of(new Load("a", 0.001, 20), new Load("b", 2, 20), new Load("c", 1, 20));

    assertThat(pace.slowdown(heldBack)).isGreaterThan(3.5);
  }

  @Test
  void learnsNothingWhileTheJobSettles() {
    Learner learner = new Learner(80_000);
    Learnt learnt = Learnt.NOTHING;
    for (int i = 1; i <= 6; i++) {
      learnt = learner.afterWork(learnt, work(i, 4));
    }
    Learnt settling = learner.afterWork(learnt, work(7, 4, List.of()));

    assertThat(settling.pace()).isEqualTo(learnt.pace());
  }

  @Test
  void forgetsNothingWhileNoRecordFlows() {
    see(6, CALM, 0.5);
    see(3, List.of(new Load("a", 0, 0), new Load("b", 0, 0)), 0.1);

    assertThat(pace.busy().get("a")).isEqualTo(0.0008, within(1e-6));
  }

  @Test
  void learnsThatRecordsCostNothingFromNoFirstWindow() {
    see(6, List.of(new Load("a", 0, 50), new Load("b", 0, 50), new Load("c", 0, 50)), 0);
    assertThat(pace).isEqualTo(Pace.UNKNOWN);

    see(6, CALM, 0.5);
    assertThat(pace.slowdown(CALM)).isEqualTo(1, within(1e-9));
    assertThat(pace.cpuSlowdown(0.5, CALM)).isEqualTo(1, within(1e-9));
  }

  @Test
  void takesTheMorningAfterANightForNoSlowdown() {
    see(6, CALM, 0.5);
    List<Load> night =
        List.of(new Load("a", 0.01, 2), new Load("b", 0.015, 2), new Load("c", 0.012, 2));
    see(480, night, 0.11);

    assertThat(pace.slowdown(CALM)).isEqualTo(1, within(1e-9));
    assertThat(pace.cpuSlowdown(0.5, CALM)).isEqualTo(1, within(1e-9));
  }

  @Test
  void isForgottenAtAnotherSizeOfTheJob() {
    Learner learner = new Learner(80_000);
    Learnt learnt = Learnt.NOTHING;
    for (int i = 1; i <= 6; i++) {
      learnt = learner.afterWork(learnt, work(i, 4));
    }
    assertThat(learnt.pace().cpu()).isPositive();

    assertThat(learner.afterWork(learnt, work(7, 8)).pace().windows()).isEqualTo(1);
    assertThat(learner.afterPause(learnt, CALM.size(), 8).pace()).isEqualTo(Pace.UNKNOWN);
    assertThat(learner.afterPause(learnt, CALM.size(), 4).pace()).isEqualTo(learnt.pace());
  }

  private static Learner.Work work(int window, int subtasks) {
    return work(window, subtasks, CALM);
  }

  private static Learner.Work work(int window, int subtasks, List<Load> loads) {
    List<Learner.Source> sources = List.of(new Learner.Source("a", 1, 100, 0, 0));
    return new Learner.Work(
        10_000L * window, 3_600_000, CALM.size(), subtasks, 1, sources, loads, 0.5);
  }
}
