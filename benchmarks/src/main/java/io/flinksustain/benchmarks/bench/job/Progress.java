package io.flinksustain.benchmarks.bench.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * How far a job was at an instant, and what it had cost by then.
 *
 * @param millis of the clock
 * @param cpu seconds of its process
 * @param jitCpu seconds of its JIT compiler, up to a second ago
 * @param gcCpu seconds of its garbage collector, up to a second ago
 * @param brokerCpu seconds of the broker's process
 * @param heap bytes of the heap in use, garbage included
 * @param live bytes of the heap in use after the last collection of each pool
 * @param counters of its operators, {@code operator.counter}, summed over the subtasks
 * @param watermarks that came in to its operators, the lowest of their subtasks and inputs, even
 *     where one of those is idle and nobody waits for it
 */
public record Progress(
    long millis,
    double cpu,
    double jitCpu,
    double gcCpu,
    double brokerCpu,
    long heap,
    long live,
    Map<String, Long> counters,
    Map<String, Long> watermarks) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The value of a counter; 0 before it is there. */
  public long counter(String name) {
    return counters.getOrDefault(name, 0L);
  }

  /** How far an operator is in event time; the lowest number before it has begun. */
  public long watermark(String operator) {
    return watermarks.getOrDefault(operator, Long.MIN_VALUE);
  }

  /** Whether each of these counters is at least so high. */
  public boolean reached(Map<String, Long> least) {
    return least.entrySet().stream().allMatch(e -> counter(e.getKey()) >= e.getValue());
  }

  String line() {
    try {
      return JSON.writeValueAsString(this) + '\n';
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  static Progress parse(String line) {
    try {
      return JSON.readValue(line, Progress.class);
    } catch (IOException e) {
      throw new UncheckedIOException("no progress: " + line, e);
    }
  }
}
