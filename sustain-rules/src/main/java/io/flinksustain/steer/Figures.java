package io.flinksustain.steer;

import io.flinksustain.classify.Evidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of one window, or the means of several.
 *
 * @param values by figure; one that is missing was not measured
 */
public record Figures(Map<Figure, Double> values) {
  /** Nothing measured. */
  public static final Figures NONE = new Figures(Map.of());

  /** The value, or NaN when it is missing. */
  public double get(Figure figure) {
    return values.getOrDefault(figure, Double.NaN);
  }

  public double load() {
    return get(Figure.LOAD);
  }

  /**
   * The means when so many windows have these and one more has those: 0.5 over 3 windows and 0.9
   * are 0.6. What is missing on one side is as on the other.
   */
  public Figures mean(int windows, Figures one) {
    Map<Figure, Double> means = new EnumMap<>(Figure.class);
    means.putAll(one.values);
    values.forEach((f, mean) -> means.merge(f, mean, (now, m) -> m + (now - m) / (windows + 1)));
    return new Figures(Map.copyOf(means));
  }

  /** How far the load of this is from another one: 0.2 for 100 and 120, or 100 and 80. */
  double distance(double load) {
    return load == load() ? 0 : Math.abs(load / load() - 1);
  }

  /** These figures as evidence, named {@code before.lag} for a prefix of {@code before}. */
  List<Evidence> evidence(String prefix) {
    return values.keySet().stream()
        .sorted()
        .map(f -> new Evidence(prefix + '.' + name(f), get(f), f.unit()))
        .toList();
  }

  static String name(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT);
  }
}
