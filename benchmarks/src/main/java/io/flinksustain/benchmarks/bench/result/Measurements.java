package io.flinksustain.benchmarks.bench.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the values of the repeats, by the name of their figure, in the order of first mention.
 */
public final class Measurements {
  private final Map<String, List<Double>> values = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();

  /** Adds the value of one repeat; throws when it is no number. */
  public void add(String figure, double value, String unit) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(figure + " was measured as " + value);
    }
    values.computeIfAbsent(figure, any -> new ArrayList<>()).add(value);
    units.put(figure, unit);
  }

  /** The values of a figure so far, one of each repeat; none for one that nobody measured. */
  public List<Double> values(String figure) {
    return List.copyOf(values.getOrDefault(figure, List.of()));
  }

  /** The figures, each with its target. */
  public Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    values.forEach((name, all) -> figures.put(name, Figure.of(all, units.get(name), limit(name))));
    return figures;
  }

  private static Double limit(String figure) {
    return Targets.of(figure).map(Target::limit).orElse(null);
  }
}
