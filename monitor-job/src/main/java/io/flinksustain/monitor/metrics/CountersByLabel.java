package io.flinksustain.monitor.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.metrics.Counter;

/** Counters of one metric by the value of its label; one that was not known is made when needed. */
public final class CountersByLabel {
  private final Function<String, Counter> register;
  private final Map<String, Counter> byValue = new HashMap<>();

  CountersByLabel(Function<String, Counter> register, List<String> known) {
    this.register = register;
    known.forEach(this::of);
  }

  public void inc(String value) {
    of(value).inc();
  }

  private Counter of(String value) {
    return byValue.computeIfAbsent(value, register);
  }
}
