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
import org.junit.jupiter.params.provider.ValueSource;

class CpuLimitTest {
  private static final String AMOUNT = "kubernetes.taskmanager.cpu.amount";
  private static final String OLD_AMOUNT = "kubernetes.taskmanager.cpu";
  private static final String FACTOR = "kubernetes.taskmanager.cpu.limit-factor";
  private static final Diagnosis DIAGNOSIS = Windows.diagnosis("cpu-throttled", Subject.JOB, 0);

  @ParameterizedTest
  @ValueSource(doubles = {0.57, 0.6, 0.75})
  void growsByTheShareOfThrottledPeriodsInQuartersSoThatItStaysTheSame(double throttled) {
    assertThat(raise(Map.of(AMOUNT, "2.0"), 1.8, throttled))
        .contains(numbers("1", "1.75", "1.25", "2"));
  }

  @Test
  void growsByAQuarterInAWindowThatIsHardlyThrottled() {
    assertThat(raise(Map.of(AMOUNT, "4.0"), 1, 0.1)).contains(numbers("1", "1.25", "1.25", "2"));
  }

  @Test
  void growsToTwiceAtMost() {
    assertThat(raise(Map.of(AMOUNT, "2.0"), 5, 0.9)).contains(numbers("1", "2", "1.25", "2"));
  }

  @Test
  void isTheFactorOfTheRequestAndNotOfTheLimit() {
    assertThat(raise(Map.of(AMOUNT, "2.0", FACTOR, "1.5"), 2.8, 0.5))
        .contains(numbers("1.5", "2.25", "1.875", "3"));
  }

  @Test
  void expectsTheFactorAsItIsWritten() {
    assertThat(raise(Map.of(AMOUNT, "2.0", FACTOR, "1.333"), 2.5, 0.25))
        .map(Values::current)
        .contains("1.333");
  }

  @Test
  void readsTheOlderNameOfTheRequest() {
    assertThat(raise(Map.of(OLD_AMOUNT, "0.5"), 0.4, 0.3))
        .contains(numbers("1", "1.5", "1.25", "2"));
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
  void isLeftToAPersonWhereTheCpuThatIsUsedIsNotKnown() {
    assertThat(raise(Map.of(AMOUNT, "4.0"), Double.NaN, 0.1)).contains(Values.FOR_A_PERSON);
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
