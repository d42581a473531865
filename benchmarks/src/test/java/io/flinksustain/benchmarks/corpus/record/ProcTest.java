package io.flinksustain.benchmarks.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcTest {
  @Test
  void countsWhatIsUsedAndStolenButNotWhatIsIdleOrCountedTwice() {
    String stat =
        """
        cpu  10 1 5 900 7 0 1 3 10 1
        cpu0 5 0 2 450 3 0 0 0 0 0
        """;
    assertThat(Proc.busyMillis(stat)).hasValue(200);
  }

  @Test
  void readsForHowLongSomethingWaited() {
    String pressure =
        """
        some avg10=12.97 avg60=33.21 avg300=47.74 total=943355073
        full avg10=0.00 avg60=0.00 avg300=0.00 total=12
        """;
    assertThat(Proc.stalled(pressure)).hasValue(943_355_073L);
  }

  @Test
  void saysNothingWhereTheKernelSaysNothing() {
    assertThat(Proc.stalled("")).isEmpty();
    assertThat(Proc.stalledMicros("there-is-none")).isEmpty();
  }
}
