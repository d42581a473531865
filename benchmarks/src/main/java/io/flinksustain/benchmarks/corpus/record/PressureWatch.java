package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.corpus.label.Pressure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Measures a machine from its making to {@link #pressure()}; {@link #tick()} is called often, so
 * that processes that end in between are counted as own.
 */
final class PressureWatch {
  private final Machine machine;
  private final Map<Long, Duration> ownCpu = new HashMap<>();
  private final long startNanos;
  private final OptionalLong busyAtStart;
  private final OptionalLong cpuAtStart;
  private final OptionalLong ioAtStart;
  private final Duration ownAtStart;
  private double loads;
  private int ticks;

  PressureWatch(Machine machine) {
    this.machine = machine;
    startNanos = machine.nanos();
    busyAtStart = machine.busyMillis();
    cpuAtStart = machine.stalledMicros("cpu");
    ioAtStart = machine.stalledMicros("io");
    tick();
    ownAtStart = own();
  }

  void tick() {
    ownCpu.putAll(machine.ownCpu());
    loads += machine.load();
    ticks++;
  }

  Pressure pressure() {
    tick();
    return new Pressure(
        share(cpuAtStart, machine.stalledMicros("cpu"), 1e3),
        share(ioAtStart, machine.stalledMicros("io"), 1e3),
        loads < 0 ? null : rounded(loads / ticks),
        foreign());
  }

  private Double foreign() {
    OptionalLong busy = machine.busyMillis();
    if (busyAtStart.isEmpty() || busy.isEmpty()) {
      return null;
    }
    double others =
        (double) busy.getAsLong() - busyAtStart.getAsLong() - own().minus(ownAtStart).toMillis();
    return rounded(Math.max(0, others / machine.cores() / elapsedMillis()));
  }

  private Double share(OptionalLong start, OptionalLong now, double perMillisecond) {
    return start.isEmpty() || now.isEmpty()
        ? null
        : rounded((now.getAsLong() - start.getAsLong()) / perMillisecond / elapsedMillis());
  }

  private double elapsedMillis() {
    return TimeUnit.NANOSECONDS.toMillis(machine.nanos() - startNanos) + 1.0;
  }

  private Duration own() {
    return ownCpu.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e3) / 1e3;
  }
}
