package io.flinksustain.classify.test;

import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a test need not say: the values of a job at ease. Gauges in the signal's unit, counters as
 * increase per second. Signals that not every job has (of scope OPERATOR) are missing unless given.
 */
final class Resting {
  private static final Map<Signal, Double> VALUES = values();

  private Resting() {}

  /** The resting values of a scope. */
  static Map<Signal, Double> of(Scope scope) {
    Map<Signal, Double> some = new EnumMap<>(VALUES);
    some.keySet().removeIf(signal -> signal.scope() != scope);
    return some;
  }

  private static Map<Signal, Double> values() {
    Map<Signal, Double> all = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      if (signal.scope() != Scope.OPERATOR && signal.scope() != Scope.JM) {
        all.put(signal, 0.0);
      }
    }
    all.put(Signal.BUSY, 0.4);
    all.put(Signal.IDLE, 0.6);
    all.put(Signal.RECORDS_IN, 1000.0);
    all.put(Signal.RECORDS_OUT, 1000.0);
    all.put(Signal.BYTES_IN, 1e5);
    all.put(Signal.BYTES_OUT, 1e5);
    all.put(Signal.CPU, 0.2);
    all.put(Signal.CPU_TIME, 0.8);
    all.put(Signal.HEAP_USED, 2e8);
    all.put(Signal.HEAP_MAX, 5e8);
    all.put(Signal.GC, 0.005);
    all.put(Signal.GC_TIME, 0.005);
    all.put(Signal.METASPACE_USED, 5e7);
    all.put(Signal.METASPACE_MAX, 2e8);
    all.put(Signal.MANAGED_TOTAL, 5e8);
    all.put(Signal.NETWORK_USED, 2e7);
    all.put(Signal.NETWORK_TOTAL, 1e8);
    all.put(Signal.CHECKPOINT_DURATION, 1.0);
    all.put(Signal.CHECKPOINT_SIZE, 1e6);
    all.put(Signal.CHECKPOINT_FULL_SIZE, 1e6);
    all.put(Signal.CHECKPOINTS_COMPLETED, 1 / 60.0);
    all.put(Signal.RUNNING_TIME, 3600.0);
    return all;
  }
}
