package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.util.List;
import java.util.Map;

/**
 * What a job cost between two instants of one run.
 *
 * <p>With 40,000 of 100,000 records read at 12 s of CPU and all of them at 21 s, the 60,000 between
 * cost 9 s; with 1,000 samples a record that is 0.15 s per million samples.
 *
 * @param counter that counts the records read
 * @param from first instant at which the warm-up was over
 * @param to first instant at which the backlog was drained
 */
public record Slope(String counter, Progress from, Progress to) {

  /**
   * The slope between the first instants at which counters had reached what they are to.
   *
   * @param counter that counts the records read
   * @param warm counters at the end of the warm-up
   * @param all counters at the end
   */
  public static Slope between(
      List<Progress> lines, String counter, Map<String, Long> warm, Map<String, Long> all) {
    return new Slope(counter, first(lines, warm), first(lines, all));
  }

  public double cpuPerMillion(double samplesPerRecord) {
    return perMillion(to.cpu() - from.cpu(), samplesPerRecord);
  }

  /** The part of it that went to the JIT compiler. */
  public double jitCpuPerMillion(double samplesPerRecord) {
    return perMillion(to.jitCpu() - from.jitCpu(), samplesPerRecord);
  }

  /** The part of it that went to the garbage collector. */
  public double gcCpuPerMillion(double samplesPerRecord) {
    return perMillion(to.gcCpu() - from.gcCpu(), samplesPerRecord);
  }

  public double brokerCpuPerMillion(double samplesPerRecord) {
    return perMillion(to.brokerCpu() - from.brokerCpu(), samplesPerRecord);
  }

  /** By the clock, which on a shared machine says little. */
  public double seconds() {
    return (to.millis() - from.millis()) / 1000.0;
  }

  public double cpuSeconds() {
    return to.cpu() - from.cpu();
  }

  /** Share of the CPU that the JIT compiler took. */
  public double jitShare() {
    return (to.jitCpu() - from.jitCpu()) / cpuSeconds();
  }

  /** By how much a counter grew. */
  public long grown(String name) {
    return to.counter(name) - from.counter(name);
  }

  private double perMillion(double cpu, double samplesPerRecord) {
    if (grown(counter) <= 0) {
      throw new LabException(
          "the job was through before there was anything to measure after the warm-up: take a larger"
              + " backlog, with more --jobs or --ticks");
    }
    return cpu / (grown(counter) * samplesPerRecord) * 1e6;
  }

  private static Progress first(List<Progress> lines, Map<String, Long> reached) {
    return lines.stream()
        .filter(line -> line.reached(reached))
        .findFirst()
        .orElseThrow(() -> new LabException("the job never reached " + reached));
  }
}
