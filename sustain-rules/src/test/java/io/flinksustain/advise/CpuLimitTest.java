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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuLimitTest {
  private static final String AMOUNT = "kubernetes.taskmanager.cpu.amount";
  private static final String OLD_AMOUNT = "kubernetes.taskmanager.cpu";
  private static final String FACTOR = "kubernetes.taskmanager.cpu.limit-factor";
  private static final Diagnosis DIAGNOSIS = Windows.diagnosis("cpu-throttled", Subject.JOB, 0);

  @Test
  void growsByTheShareOfThrottledPeriods() {
    assertThat(raise(Map.of(AMOUNT, "2.0"), 1.8, 0.6)).contains(numbers("1", "1.6", "1.6", "2"));
  }

  @Test
  void isTheFactorOfTheRequestAndNotOfTheLimit() {
    assertThat(raise(Map.of(AMOUNT, "2.0", FACTOR, "1.5"), 2.8, 0.5))
        .contains(numbers("1.5", "2.25", "2.25", "3"));
  }

  @Test
  void readsTheOlderNameOfTheRequest() {
    assertThat(raise(Map.of(OLD_AMOUNT, "0.5"), 0.4, 0.3))
        .contains(numbers("1", "1.3", "1.3", "2"));
  }

  @ParameterizedTest
  @CsvSource({
    "kubernetes.taskmanager.memory.limit-factor, 1.0",
    "kubernetes.taskmanager.cpu.amount, much",
    "kubernetes.taskmanager.cpu.amount, 0"
  })
  void isLeftToAPersonWhereTheRequestIsNotKnown(String key, String value) {
    assertThat(raise(Map.of(key, value), 1.8, 0.6)).contains(Values.FOR_A_PERSON);
  }

  @Test
  void isLeftToAPersonWhereTheLimitIsEnough() {
    assertThat(raise(Map.of(AMOUNT, "4.0"), 1, 0.1)).contains(Values.FOR_A_PERSON);
  }

  @Test
  void isLeftToAPersonWhereNothingIsKnownOfTheMachines() {
    assertThat(plain(CpuLimit.raise(DIAGNOSIS, job().on(null).scene(), JobHistory.EMPTY)))
        .contains(Values.FOR_A_PERSON);
  }

  private static Optional<Values> raise(Map<String, String> config, double used, double throttled) {
    SignalStats process =
        new Stats()
            .with(Signal.CPU_TIME, Statistic.RATE, used)
            .with(Signal.CPU_PERIODS, Statistic.INCREASE, 100)
            .with(Signal.CPU_PERIODS_THROTTLED, Statistic.INCREASE, 100 * throttled)
            .build();
    Jobs job =
        job().on(new Deployment("2.3.0", 1, 4, 2, 0, 0, 0, 0, config)).taskManager("tm", process);
    return plain(CpuLimit.raise(DIAGNOSIS, job.scene(), JobHistory.EMPTY));
  }

  private static Jobs job() {
    return new Jobs().vertex("v", 4).load("v", 100, 0, 0.5);
  }
}
