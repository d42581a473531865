package io.flinksustain.classify.test;

import io.flinksustain.classify.feature.FeatureCatalogue;
import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the series of one entity into the statistics of one window.
 *
 * <p>A gauge {@code busy: 0.9} sets mean, max, min, p95 and last to 0.9 and skew to 1; a counter
 * {@code restarts: 1} is an increase of 1 in the window, from which rate and longer increases
 * follow. {@code busy.skew: 5} sets one statistic.
 */
final class StatsMaker {
  private static final int STATISTICS = Statistic.values().length;
  private static final double INSTANTS = 6;

  private final long windowMs;
  private final int entities;
  private final Map<Signal, Double> resting;
  private final Map<String, Series> given;

  StatsMaker(long windowMs, int entities, Map<Signal, Double> resting, Map<String, Series> given) {
    this.windowMs = windowMs;
    this.entities = entities;
    this.resting = resting;
    this.given = given;
  }

  /** The statistics of a window, from 0, for the signals of some scopes. */
  SignalStats at(int window, Scope... scopes) {
    Map<Integer, double[]> rows = new TreeMap<>();
    for (Signal signal : Signal.values()) {
      if (Arrays.asList(scopes).contains(signal.scope())) {
        double[] row = row(signal, window);
        if (!Arrays.stream(row).allMatch(Double::isNaN)) {
          rows.put(signal.ordinal(), row);
        }
      }
    }
    int[] signals = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] values = rows.values().stream().flatMapToDouble(Arrays::stream).toArray();
    return new SignalStats(signals, values);
  }

  private double[] row(Signal signal, int window) {
    double[] row = new double[STATISTICS];
    Arrays.fill(row, Double.NaN);
    double value = value(signal, window);
    for (Statistic statistic : FeatureCatalogue.statistics(signal)) {
      Series own = given.get(signal.signalName() + '.' + statistic.featureName());
      row[statistic.ordinal()] =
          own == null ? derived(signal, statistic, window, value) : own.at(window);
    }
    return row;
  }

  /** A gauge's value, or a counter's increase in the window. */
  private double value(Signal signal, int window) {
    Series series = given.get(signal.signalName());
    Series rate = given.get(signal.signalName() + ".rate");
    if (series != null) {
      return series.at(window);
    }
    if (rate != null) {
      return rate.at(window) * seconds();
    }
    double rest = resting.getOrDefault(signal, Double.NaN);
    return signal.kind() == Kind.COUNTER ? rest * seconds() : rest;
  }

  private double derived(Signal signal, Statistic statistic, int window, double value) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    return switch (statistic) {
      case SKEW -> 1;
      case COUNT -> INSTANTS * entities;
      case RATE -> value / seconds();
      case INCREASE_15M -> sum(signal, window, 900_000);
      case INCREASE_1H -> sum(signal, window, 3_600_000);
      default -> value;
    };
  }

  private double sum(Signal signal, int window, long overMs) {
    double sum = 0;
    for (int i = window; i >= 0 && (window - i) * windowMs < overMs; i--) {
      double value = value(signal, i);
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  private double seconds() {
    return windowMs / 1000.0;
  }
}
