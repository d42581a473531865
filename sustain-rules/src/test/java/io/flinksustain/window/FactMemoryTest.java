package io.flinksustain.window;

import static io.flinksustain.window.Reports.JOB;
import static io.flinksustain.window.Reports.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Signal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactMemoryTest {
  private static final Failures NO_FAILURES = new Failures(List.of());

  @Test
  void keepsAFactBackUntilItsTimeHasCome() {
    FactMemory memory = FactMemory.EMPTY.heard(fact(JOB, 100, "RUNNING"), 50);

    assertThat(memory.upTo(99).factsOf(window("a", 60))).isEqualTo(JobFacts.NONE);
    assertThat(memory.upTo(100).factsOf(window("a", 60)).topology().state()).isEqualTo("RUNNING");
  }

  @Test
  void keepsTheLatestFactOfAKindInAnyOrder() {
    FactMemory memory =
        FactMemory.EMPTY
            .heard(fact(JOB, 100, "RUNNING"), 200)
            .heard(fact(JOB, 90, "CREATED"), 200)
            .heard(Fact.of(JOB, 80, NO_FAILURES), 200);

    JobFacts facts = memory.factsOf(window("a", 60));
    assertThat(facts.topology().state()).isEqualTo("RUNNING");
    assertThat(facts.exception()).isEqualTo(NO_FAILURES);
    assertThat(facts.checkpoint()).isNull();
  }

  @Test
  void takesADeploymentThatNobodySpokeOfForAnHourForUnread() {
    Resource resource =
        new Resource(
            "",
            Map.of("sustain.io/mode", "auto"),
            1,
            1,
            "",
            "",
            "",
            0,
            "",
            "",
            "",
            false,
            Map.of());
    FactMemory memory = FactMemory.EMPTY.heard(Fact.of(JOB, 100, resource), 200);

    assertThat(memory.factsOf(window("a", 3_600_100)).annotations())
        .isEqualTo(resource.annotations());
    assertThat(memory.factsOf(window("a", 3_600_101)).annotations()).isNull();
  }

  @Test
  void doesNotMixJobIds() {
    FactMemory memory = FactMemory.EMPTY.heard(fact(JOB, 100, "RUNNING"), 200);

    assertThat(memory.factsOf(window("b", 60))).isEqualTo(JobFacts.NONE);
  }

  @Test
  void dropsAJobThatAnotherOneFollowed() {
    FactMemory memory =
        FactMemory.EMPTY
            .heard(fact(job("a"), 0, "RUNNING"), 200)
            .heard(fact(job("b"), 110, "RUNNING"), 200)
            .closed(window("a", 60))
            .closed(window("a", 120));
    assertThat(jobIds(memory.dropFollowed(120))).containsExactly("a", "b");

    FactMemory overlap = memory.closed(window("b", 120)).dropFollowed(120);
    assertThat(jobIds(overlap)).containsExactly("a", "b");

    assertThat(jobIds(overlap.closed(window("b", 180)).dropFollowed(180))).containsExactly("b");
  }

  @Test
  void keepsAJobThatPausesBesideAnotherOne() {
    FactMemory memory =
        FactMemory.EMPTY.closed(window("a", 60)).closed(window("b", 60)).closed(window("b", 120));

    assertThat(jobIds(memory.dropFollowed(120))).containsExactly("a", "b");
  }

  @Test
  void saysWhichRunningJobIsSilent() {
    FactMemory memory =
        FactMemory.EMPTY
            .heard(fact(job("b"), 10, "FINISHED"), 20)
            .heard(fact(job("c"), 10, "RUNNING"), 20)
            .closed(window("a", 60))
            .closed(window("b", 60));

    assertThat(memory.silentAt(60, 120)).isEmpty();
    assertThat(memory.silentAt(120, 120))
        .extracting(known -> known.job().jobId())
        .containsExactly("a");
    assertThat(memory.silentAt(240, 120)).isEmpty();
    assertThat(memory.heard(fact(job("a"), 250, "FINISHED"), 250).silentAt(300, 120))
        .extracting(known -> known.job().jobId())
        .containsExactly("a");
  }

  @Test
  void forgetsWhatIsOld() {
    FactMemory memory =
        FactMemory.EMPTY.heard(fact(JOB, 100, "RUNNING"), 200).heard(fact(JOB, 300, "X"), 200);

    assertThat(memory.lastHeard()).isEqualTo(300);
    assertThat(memory.dropOlderThan(100).pending()).hasSize(1);
    assertThat(memory.dropOlderThan(100).jobs()).isEmpty();
    assertThat(memory.dropOlderThan(300).isEmpty()).isTrue();
  }

  private static List<String> jobIds(FactMemory memory) {
    return memory.jobs().stream().map(known -> known.job().jobId()).toList();
  }

  private static Fact fact(JobRef job, long ts, String state) {
    return Fact.of(job, ts, new Topology(state, 0, "Default", List.of(), List.of()));
  }

  private static JobWindow window(String jobId, long end) {
    return Summarizer.summarize(
            end - 60,
            end,
            List.of(Reports.report(job(jobId), "tm-1", end - 1, Reports.task(Signal.BUSY, 0.5))),
            CounterMemory.EMPTY)
        .windows()
        .get(0);
  }
}
