package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.corpus.label.Pressure;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures the machine from its making to {@link #pressure()}; {@link #tick()} is called often, so
 * that processes that end in between are counted as own.
 */
final class PressureWatch {
  private final Map<Long, Duration> ownCpu = new HashMap<>();
  private final long startNanos = System.nanoTime();
  private final OptionalLong busyAtStart = Proc.busyMillis();
  private final OptionalLong cpuAtStart = Proc.stalledMicros("cpu");
  private final OptionalLong ioAtStart = Proc.stalledMicros("io");
  private final Duration ownAtStart;
  private double loads;
  private int ticks;

  PressureWatch() {
    tick();
    ownAtStart = own();
  }

  void tick() {
    Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .forEach(p -> cpu(p).ifPresent(used -> ownCpu.put(p.pid(), used)));
    loads += ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    ticks++;
  }

  Pressure pressure() {
    tick();
    return new Pressure(
        share(cpuAtStart, Proc.stalledMicros("cpu"), 1e3),
        share(ioAtStart, Proc.stalledMicros("io"), 1e3),
        loads < 0 ? null : rounded(loads / ticks),
        foreign());
  }

  private Double foreign() {
    OptionalLong busy = Proc.busyMillis();
    if (busyAtStart.isEmpty() || busy.isEmpty()) {
      return null;
    }
    double others =
        (double) busy.getAsLong() - busyAtStart.getAsLong() - own().minus(ownAtStart).toMillis();
    int cores = Runtime.getRuntime().availableProcessors();
    return rounded(Math.max(0, others / cores / elapsedMillis()));
  }

  private Double share(OptionalLong start, OptionalLong now, double perMillisecond) {
    return start.isEmpty() || now.isEmpty()
        ? null
        : rounded((now.getAsLong() - start.getAsLong()) / perMillisecond / elapsedMillis());
  }

  private double elapsedMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos) + 1.0;
  }

  private Duration own() {
    return ownCpu.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  private static Optional<Duration> cpu(ProcessHandle process) {
    return process.info().totalCpuDuration();
  }

  private static double rounded(double value) {
    return Math.round(value * 1e3) / 1e3;
  }
}
