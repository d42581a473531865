package io.flinksustain.benchmarks.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.corpus.label.Pressure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PressureWatchTest {
  private static final long LAB = 1;
  private static final long CHILD = 2;

  private final FakeMachine machine = new FakeMachine();

  @Test
  void doesNotTakeItsOwnWorkForThatOfOthers() {
    machine.own.put(LAB, Duration.ofSeconds(7));
    PressureWatch watch = new PressureWatch(machine);
    machine.passes(Duration.ofSeconds(10));
    machine.work(LAB, Duration.ofSeconds(4));
    machine.busyMillis += 6_000;

    // Others used 6 of the 20 s that two cores have in 10 s.
    assertThat(watch.pressure().foreignCpu()).isEqualTo(0.3);
  }

  @Test
  void countsProcessesAsItsOwnThatEndedInBetween() {
    PressureWatch watch = new PressureWatch(machine);
    machine.passes(Duration.ofSeconds(10));
    machine.work(CHILD, Duration.ofSeconds(5));
    watch.tick();
    machine.own.remove(CHILD);

    assertThat(watch.pressure().foreignCpu()).isZero();
  }

  @Test
  void saysForWhichShareOfTheTimeSomethingWaitedAndWhatTheLoadWas() {
    PressureWatch watch = new PressureWatch(machine);
    machine.passes(Duration.ofSeconds(10));
    machine.stalledMicros += 2_500_000;
    machine.load = 3;

    Pressure pressure = watch.pressure();

    assertThat(pressure.cpuSomeAvg()).isEqualTo(0.25);
    assertThat(pressure.load()).isEqualTo(2);
  }

  @Test
  void saysNothingWhereTheMachineDoesNot() {
    machine.speaks = false;
    PressureWatch watch = new PressureWatch(machine);
    machine.passes(Duration.ofSeconds(10));

    assertThat(watch.pressure()).isEqualTo(new Pressure(null, null, null, null));
  }

  @Test
  void callsARunContaminatedOnlyWhenOthersUsedMuch() {
    assertThat(new Pressure(0.9, 0.1, 3.0, 0.05).contaminated()).isFalse();
    assertThat(new Pressure(0.1, 0.0, 0.3, 0.40).contaminated()).isTrue();
    assertThat(new Pressure(null, null, null, null).contaminated()).isFalse();
  }

  /** Two cores, a load of 1, and whatever a test sets. */
  private static final class FakeMachine implements Machine {
    private final Map<Long, Duration> own = new HashMap<>();
    private long nanos = 12_345;
    private long busyMillis = 1_000_000;
    private long stalledMicros = 500;
    private double load = 1;
    private boolean speaks = true;

    /** The time, less the millisecond by which it is rounded up. */
    void passes(Duration time) {
      nanos += time.minusMillis(1).toNanos();
    }

    void work(long process, Duration time) {
      own.merge(process, time, Duration::plus);
      busyMillis += time.toMillis();
    }

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public int cores() {
      return 2;
    }

    @Override
    public double load() {
      return speaks ? load : -1;
    }

    @Override
    public OptionalLong busyMillis() {
      return speaks ? OptionalLong.of(busyMillis) : OptionalLong.empty();
    }

    @Override
    public OptionalLong stalledMicros(String resource) {
      return speaks ? OptionalLong.of(stalledMicros) : OptionalLong.empty();
    }

    @Override
    public Map<Long, Duration> ownCpu() {
      return Map.copyOf(own);
    }
  }
}
