package io.flinksustain.fleet;

import static io.flinksustain.fleet.Windows.busy;
import static io.flinksustain.fleet.Windows.end;
import static io.flinksustain.fleet.Windows.failure;
import static io.flinksustain.fleet.Windows.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.JobFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenEventsTest {
  @Test
  void saysNothingWhereNothingChanged() {
    assertThat(between(Windows.facts(2), Windows.facts(2))).isEmpty();
  }

  @Test
  void seesAnotherParallelismAtItsVertex() {
    assertThat(between(Windows.facts(2), Windows.facts(4)))
        .extracting(Mark::title, Mark::vertex, Mark::from)
        .containsExactly(tuple("parallelism from 2 to 4", "m", end(1)));
  }

  @Test
  void seesAnotherStartWhenItWas() {
    JobFacts again =
        with(new JobFacts(Windows.topology("RUNNING", 12_000, 2), null, null, null, null, null));

    assertThat(between(Windows.facts(2), again))
        .extracting(Mark::title, Mark::from)
        .containsExactly(tuple("runs again", 12_000L));
  }

  @Test
  void seesAJobThatDoesNotRun() {
    JobFacts down =
        with(new JobFacts(Windows.topology("RESTARTING", 1, 2), null, null, null, null, null));

    assertThat(between(Windows.facts(2), down))
        .extracting(Mark::title)
        .containsExactly("RESTARTING");
    assertThat(between(down, down)).isEmpty();
  }

  @Test
  void tellsEachFailureOnceAndNoneOfBeforeTheReport() {
    JobFacts one = failed(failure(-5_000), failure(15_000));

    assertThat(between(Windows.facts(2), one))
        .extracting(Mark::text, Mark::from)
        .containsExactly(tuple("disk full", 15_000L));
    assertThat(between(one, one)).isEmpty();
  }

  @Test
  void seesOtherMachines() {
    JobFacts more = with(new JobFacts(null, null, Windows.machines(3), null, null, null));

    assertThat(between(Windows.facts(2), more))
        .extracting(Mark::title)
        .containsExactly("task managers from 1 to 3");
  }

  @Test
  void seesAnotherCheckpointIntervalInWords() {
    Checkpointing slower =
        new Checkpointing(
            60_000, 600_000, 0, 1, "exactly_once", false, "hashmap", "file", 100, List.of());
    JobFacts usual = Windows.facts(2);

    assertThat(
            between(
                usual,
                new JobFacts(usual.topology(), slower, usual.deployment(), null, null, null)))
        .extracting(Mark::title)
        .containsExactly("checkpoint interval from 10 s to 1 min");
  }

  @Test
  void whatWasNotKnownBeforeIsNoChange() {
    assertThat(SeenEvents.between(window("a", 0, 0.5, JobFacts.NONE), busy("a", 1, 0.5))).isEmpty();
  }

  private static JobFacts failed(Failures.Failure... failures) {
    return with(new JobFacts(null, null, null, new Failures(List.of(failures)), null, null));
  }

  /** The usual facts with other parts. */
  private static JobFacts with(JobFacts parts) {
    JobFacts usual = Windows.facts(2);
    return new JobFacts(
        parts.topology() == null ? usual.topology() : parts.topology(),
        usual.checkpoint(),
        parts.deployment() == null ? usual.deployment() : parts.deployment(),
        parts.exception(),
        null,
        null);
  }

  private static List<Mark> between(JobFacts before, JobFacts now) {
    return SeenEvents.between(window("a", 0, 0.5, before), window("a", 1, 0.5, now));
  }
}
