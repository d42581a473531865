package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.numbers;
import static io.flinksustain.advise.Windows.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.Stats;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import io.flinksustain.fact.Deployment;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessSizeTest {
  private static final long MIB = 1 << 20;
  private static final Diagnosis DIAGNOSIS = Windows.diagnosis("oom-killed", Subject.JOB, 0);

  @Test
  void aProcessThatWasKilledGetsAFifthMore() {
    Jobs killed = job(4_096).taskManager("tm", kills(1));

    assertThat(raise(killed)).contains(numbers("4096 MiB", "4916 MiB", "4916 MiB", "8192 MiB"));
  }

  @Test
  void aSmallProcessGetsAHundredMebibytesMore() {
    Jobs killed = job(400).taskManager("tm", kills(1));

    assertThat(raise(killed)).contains(numbers("400 MiB", "500 MiB", "500 MiB", "800 MiB"));
  }

  @Test
  void whatWasKilledIsNotProposedAgainToASmallerOne() {
    JobHistory history =
        JobHistory.EMPTY.after(job(4_096).taskManager("tm", kills(1)).at(0).scene());
    Jobs shrunk = job(3_072).at(Jobs.MINUTE);

    assertThat(plain(ProcessSize.raise(DIAGNOSIS, shrunk.scene(), history)))
        .contains(numbers("3072 MiB", "4916 MiB", "4916 MiB", "6144 MiB"));
  }

  @Test
  void itIsLeftToAPersonWhereTheSizeIsNotKnown() {
    assertThat(raise(job(0).taskManager("tm", kills(1)))).contains(Values.FOR_A_PERSON);
    assertThat(raise(job(0).on(null))).contains(Values.FOR_A_PERSON);
  }

  private static Optional<Values> raise(Jobs job) {
    return plain(ProcessSize.raise(DIAGNOSIS, job.scene(), JobHistory.EMPTY.after(job.scene())));
  }

  private static SignalStats kills(int count) {
    return new Stats().with(Signal.OOM_KILLS, Statistic.INCREASE, count).build();
  }

  private static Jobs job(long mib) {
    return new Jobs()
        .vertex("v", 4)
        .load("v", 100, 0, 0.5)
        .on(new Deployment("2.3.0", 1, 4, 4, mib * MIB, 0, 0, 0, Map.of()));
  }
}
