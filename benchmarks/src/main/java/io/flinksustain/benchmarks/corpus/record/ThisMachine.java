package io.flinksustain.benchmarks.corpus.record;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The machine that this runs on. */
final class ThisMachine implements Machine {
  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  @Override
  public OptionalLong busyMillis() {
    return Proc.busyMillis();
  }

  @Override
  public OptionalLong stalledMicros(String resource) {
    return Proc.stalledMicros(resource);
  }

  @Override
  public Map<Long, Duration> ownCpu() {
    Map<Long, Duration> used = new HashMap<>();
    ProcessHandle own = ProcessHandle.current();
    Stream.concat(Stream.of(own), own.descendants())
        .forEach(
            each -> each.info().totalCpuDuration().ifPresent(cpu -> used.put(each.pid(), cpu)));
    return used;
  }
}
