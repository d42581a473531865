package io.flinksustain.window;

import static io.flinksustain.window.Reports.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinerTest {
  private final Joiner joiner = new Joiner(WindowGrid.aligned(60), 2);

  @Test
  void joinsTheFactsKnownAtTheEndOfTheWindow() {
    FactMemory memory =
        FactMemory.EMPTY.heard(state(60, "RUNNING"), 0).heard(state(61, "FAILING"), 0);

    Joined joined = joiner.close(memory, List.of(window(60)), 60);

    assertThat(joined.windows())
        .extracting(window -> window.facts().topology().state())
        .containsExactly("RUNNING");
    assertThat(joined.unknownVertices()).isZero();
    assertThat(joined.overtaken()).isZero();
  }

  @Test
  void saysForAWhileThatAJobIsSilent() {
    FactMemory memory =
        joiner
            .close(FactMemory.EMPTY.heard(state(0, "RUNNING"), 0), List.of(window(60)), 60)
            .memory();
    assertThat(joiner.nextLook(memory, 60)).isEqualTo(120);

    Joined first = joiner.addSilence(joiner.close(memory, List.of(), 120), 120);
    assertThat(first.windows()).hasSize(1);
    assertThat(first.windows().get(0).start()).isEqualTo(60);
    assertThat(first.windows().get(0).facts().topology().state()).isEqualTo("RUNNING");
    assertThat(joiner.nextLook(first.memory(), 120)).isEqualTo(180);

    Joined second = joiner.addSilence(joiner.close(first.memory(), List.of(), 180), 180);
    assertThat(second.windows()).hasSize(1);
    assertThat(joiner.nextLook(second.memory(), 180)).isEqualTo(-1);
  }

  @Test
  void addsNothingForAJobThatReports() {
    Joined joined = joiner.close(FactMemory.EMPTY, List.of(window(60)), 60);

    assertThat(joiner.addSilence(joined, 60)).isEqualTo(joined);
  }

  @Test
  void addsNothingBetweenTheEndsOfWindows() {
    Joined joined = joiner.close(FactMemory.EMPTY, List.of(window(60)), 60);

    assertThat(joiner.addSilence(joined, 119)).isEqualTo(joined);
  }

  @Test
  void waitsForNobodyOnceTheJobHasEnded() {
    FactMemory memory =
        joiner
            .close(FactMemory.EMPTY.heard(state(50, "FINISHED"), 0), List.of(window(60)), 60)
            .memory();

    assertThat(joiner.nextLook(memory, 60)).isEqualTo(-1);
    assertThat(joiner.addSilence(joiner.close(memory, List.of(), 120), 120).windows()).isEmpty();
  }

  @Test
  void addsOneLastWindowWhenAJobHasEnded() {
    FactMemory running =
        joiner
            .close(FactMemory.EMPTY.heard(state(0, "RUNNING"), 0), List.of(window(60)), 60)
            .memory();
    Fact end = state(1000, "FINISHED");
    assertThat(joiner.nextLook(end, 1010)).isEqualTo(1020);

    FactMemory ended = running.heard(end, 1010);
    Joined last = joiner.addSilence(joiner.close(ended, List.of(), 1020), 1020);

    assertThat(last.windows()).hasSize(1);
    assertThat(last.windows().get(0).facts().topology().state()).isEqualTo("FINISHED");
    FactMemory again = last.memory().heard(state(1030, "FINISHED"), 1031);
    assertThat(joiner.addSilence(joiner.close(again, List.of(), 1080), 1080).windows()).isEmpty();
  }

  @Test
  void looksForSilenceOnlyBecauseOfAnEnd() {
    assertThat(joiner.nextLook(state(50, "RUNNING"), 0)).isEqualTo(-1);
    assertThat(joiner.nextLook(state(50, "CANCELED"), Long.MAX_VALUE)).isEqualTo(-1);
  }

  @Test
  void looksForSilenceAtTheEndsOfTheJobsOwnWindows() {
    Joiner shifted = new Joiner(new WindowGrid(60, 20), 2);
    FactMemory memory = shifted.close(FactMemory.EMPTY, List.of(window(80)), 80).memory();

    assertThat(shifted.nextLook(memory, 80)).isEqualTo(140);
    assertThat(shifted.nextLook(state(90, "FINISHED"), 130)).isEqualTo(140);
    Joined between = shifted.close(memory, List.of(), 120);
    assertThat(shifted.addSilence(between, 120)).isEqualTo(between);
    Joined silence = shifted.addSilence(shifted.close(memory, List.of(), 140), 140);
    assertThat(silence.windows())
        .extracting(JobWindow::start, JobWindow::end)
        .containsExactly(tuple(80L, 140L));
  }

  @Test
  void neverGoesBackBehindASilence() {
    FactMemory memory = joiner.close(FactMemory.EMPTY, List.of(window(60)), 60).memory();
    Joined silence = joiner.addSilence(joiner.close(memory, List.of(), 120), 120);

    Joined held = joiner.close(silence.memory(), List.of(window(120), window(180)), 180);

    assertThat(held.overtaken()).isEqualTo(1);
    assertThat(held.windows()).extracting(JobWindow::end).containsExactly(180L);
  }

  @Test
  void saysOfASilentJobNothingThatNobodyHasSaidForAnHour() {
    Joiner slow = new Joiner(WindowGrid.aligned(2_000_000), 2);
    Fact read = Fact.of(JOB, 1_000_000, deployed());
    FactMemory memory =
        slow.close(FactMemory.EMPTY.heard(read, 1_000_000), List.of(window(2_000_000)), 2_000_000)
            .memory();

    Joined first = slow.addSilence(slow.close(memory, List.of(), 4_000_000), 4_000_000);
    assertThat(first.windows().get(0).facts().resource().wasRead()).isTrue();
    Joined second = slow.addSilence(slow.close(first.memory(), List.of(), 6_000_000), 6_000_000);
    assertThat(second.windows().get(0).facts().resource().wasRead()).isFalse();
  }

  private static Fact state(long ts, String state) {
    return Fact.of(JOB, ts, new Topology(state, 0, "Default", List.of(), List.of()));
  }

  private static Resource deployed() {
    return new Resource(
        "", Map.of(), 3, 3, "STABLE", "v1_20", "", 2, "running", "savepoint", "", false, Map.of());
  }

  private static JobWindow window(long end) {
    SignalStats none = SignalStats.EMPTY;
    return new JobWindow(JOB, end - 60, end, List.of(), List.of(), none, none, JobFacts.NONE);
  }
}
