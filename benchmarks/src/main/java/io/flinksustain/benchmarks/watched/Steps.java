package io.flinksustain.benchmarks.watched;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** A value that changes in steps over time. */
public final class Steps implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<Long, Double> steps = new TreeMap<>();

  /** The same value for ever. */
  public Steps(double initial) {
    steps.put(Long.MIN_VALUE, initial);
  }

  private Steps(Map<Long, Double> steps) {
    this.steps.putAll(steps);
  }

  /** The same course, with another value from {@code at} (epoch milliseconds) to the next step. */
  public Steps from(long at, double value) {
    Steps next = new Steps(steps);
    next.steps.put(at, value);
    return next;
  }

  /** The value at an instant, epoch milliseconds. */
  public double at(long now) {
    return steps.floorEntry(now).getValue();
  }
}
