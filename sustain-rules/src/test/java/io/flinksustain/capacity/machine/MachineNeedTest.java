package io.flinksustain.capacity.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.Stats;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.fact.Deployment;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineNeedTest {
  private static final double MIB = 1 << 20;

  @Test
  void readsEachPartFromTheWindow() {
    MachineNeed need = need(job());

    assertThat(need.heap().target() / MIB).isCloseTo(1077, within(0.5));
    assertThat(need.managed().target() / MIB).isEqualTo(1536);
    assertThat(need.network().target() / MIB).isEqualTo(4);
    assertThat(need.cores().target()).isCloseTo(6.4, within(1e-9));
    assertThat(need.slots().isKnown()).as("throttled").isFalse();
  }

  @Test
  void takesTheLimitThatKubernetesSetsBeforeTheCoresThatTheJvmSees() {
    Map<String, String> config =
        Map.of(
            "kubernetes.taskmanager.cpu.amount", "1.0",
            "kubernetes.taskmanager.cpu.limit-factor", "1.5");
    Deployment machines = new Deployment("2.3.0", 1, 4, 2, 0, 0, 0, 0, config);

    assertThat(need(job().on(machines)).cores().target()).isCloseTo(1.5 * 1.6, within(1e-9));
  }

  @Test
  void countsTheSlotsOfATaskManagerThatIsNotThrottled() {
    Jobs job = new Jobs().vertex("v", 4).load("v", 100, 0, 0.45).on(machines()).cores(1.6);

    assertThat(need(job).slots().target()).as("0.4 cores each, little waiting").isEqualTo(4);
  }

  @Test
  void addsTheProcessUp() {
    double parts = 700 / 0.65 + 1536 + 4 + 384;

    assertThat(need(job()).process().target() / MIB).isCloseTo(parts / 0.9, within(1.0));
  }

  @Test
  void keepsManagedMemoryOfWhichNothingIsKnown() {
    Jobs heapState =
        new Jobs()
            .vertex("v", 4)
            .load("v", 100, 0, 0.5)
            .on(machines())
            .taskManager("tm", process());

    MachineNeed need = need(heapState);

    assertThat(need.managed().isKnown()).isFalse();
    assertThat(need.process().target() / MIB)
        .isCloseTo((700 / 0.65 + 1024 + 384) / 0.9, within(1.0));
    assertThat(need.process().missing()).anyMatch(what -> what.contains("RocksDB"));
  }

  @Test
  void proposesNoProcessThatWasKilled() {
    SignalStats killed = new Stats().with(Signal.OOM_KILLS, Statistic.INCREASE, 1).build();
    JobHistory history = JobHistory.EMPTY.after(job().taskManager("killed", killed).scene());

    assertThat(MachineNeed.of(job().scene(), history).process().target() / MIB)
        .isCloseTo(1.2 * 4096, within(1e-6));
    assertThat(need(job()).process().target() / MIB).isLessThan(4096);
  }

  @Test
  void saysNothingOfAJobThatIsNotMeasured() {
    MachineNeed need = need(new Jobs().vertex("v", 4));

    assertThat(need.heap().isKnown()).isFalse();
    assertThat(need.managed().isKnown()).isFalse();
    assertThat(need.network().isKnown()).isFalse();
    assertThat(need.process().isKnown()).isFalse();
    assertThat(need.slots().isKnown()).isFalse();
    assertThat(need.cores().isKnown()).isFalse();
  }

  private static MachineNeed need(Jobs job) {
    return MachineNeed.of(job.scene(), JobHistory.EMPTY);
  }

  /** 4 slots on 4 cores, throttled in 60 % of the periods, RocksDB's cache full and missing. */
  private static Jobs job() {
    return new Jobs()
        .vertex("s", 4)
        .vertex("v", 4)
        .edge("s", "v")
        .load("s", 100, 100, 0.1)
        .load("v", 100, 0, 0.35)
        .set("v", Signal.ROCKSDB_CACHE_HITS, Statistic.RATE, 600)
        .set("v", Signal.ROCKSDB_CACHE_MISSES, Statistic.RATE, 400)
        .set("v", Signal.ROCKSDB_CACHE_USED, Statistic.MAX, 95)
        .set("v", Signal.ROCKSDB_CACHE_SIZE, Statistic.MAX, 100)
        .on(machines())
        .taskManager("tm", process());
  }

  private static Deployment machines() {
    return new Deployment("2.3.0", 1, 4, 4, 4L << 30, 0, 0, 0, Map.of());
  }

  private static SignalStats process() {
    return new Stats()
        .with(Signal.HEAP_USED, Statistic.MIN, 700 * MIB)
        .with(Signal.HEAP_MAX, Statistic.MAX, 800 * MIB)
        .with(Signal.GC, Statistic.MEAN, 0.05)
        .with(Signal.MANAGED_TOTAL, Statistic.MAX, 1024 * MIB)
        .with(Signal.CPU_TIME, Statistic.RATE, 1.6)
        .with(Signal.CPU_PERIODS, Statistic.INCREASE, 600)
        .with(Signal.CPU_PERIODS_THROTTLED, Statistic.INCREASE, 360)
        .build();
  }
}
