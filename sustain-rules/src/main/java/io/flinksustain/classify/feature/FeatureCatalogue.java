package io.flinksustain.classify.feature;

import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * All features that rules of one level may read: signals times the statistics that make sense for
 * them, from every point of view, and the facts of {@link FactFeatures}.
 */
public final class FeatureCatalogue {
  private static final List<Statistic> OF_GAUGES =
      List.of(
          Statistic.MEAN,
          Statistic.MAX,
          Statistic.MIN,
          Statistic.P95,
          Statistic.LAST,
          Statistic.COUNT);
  private static final List<Statistic> OF_COUNTERS =
      List.of(Statistic.RATE, Statistic.INCREASE, Statistic.COUNT);
  private static final List<Statistic> OF_JOB_COUNTERS =
      List.of(
          Statistic.RATE,
          Statistic.INCREASE,
          Statistic.INCREASE_15M,
          Statistic.INCREASE_1H,
          Statistic.COUNT);
  private static final Map<Level, FeatureCatalogue> CATALOGUES = catalogues();

  private final Level level;
  private final Map<String, Feature> features = new LinkedHashMap<>();

  private FeatureCatalogue(Level level) {
    this.level = level;
    for (Signal signal : Signal.values()) {
      statistics(signal).forEach(statistic -> addViews(signal, statistic));
    }
    FactFeatures.of(level).forEach(feature -> features.put(feature.name(), feature));
  }

  private static Map<Level, FeatureCatalogue> catalogues() {
    Map<Level, FeatureCatalogue> all = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      all.put(level, new FeatureCatalogue(level));
    }
    return Map.copyOf(all);
  }

  /** The catalogue of a level. */
  public static FeatureCatalogue of(Level level) {
    return CATALOGUES.get(level);
  }

  /** The feature of that name, or null. */
  public Feature get(String name) {
    return features.get(name);
  }

  /** Every feature, in the order of the signals. */
  public Collection<Feature> all() {
    return Collections.unmodifiableCollection(features.values());
  }

  /** The statistics that make sense for a signal. */
  public static List<Statistic> statistics(Signal signal) {
    if (signal.kind() == Kind.COUNTER) {
      return signal.scope() == Scope.JOB ? OF_JOB_COUNTERS : withSkew(OF_COUNTERS, signal);
    }
    return withSkew(OF_GAUGES, signal);
  }

  private static List<Statistic> withSkew(List<Statistic> statistics, Signal signal) {
    if (signal.scope() == Scope.JOB || signal.scope() == Scope.JM) {
      return statistics;
    }
    List<Statistic> all = new ArrayList<>(statistics);
    all.add(Statistic.SKEW);
    return all;
  }

  private void addViews(Signal signal, Statistic statistic) {
    switch (signal.scope()) {
      case TASK, OPERATOR -> addVertexViews(signal, statistic);
      case TM -> addProcessView(signal, statistic);
      default -> add("", signal, statistic, scene -> scene.window().stats().get(signal, statistic));
    }
  }

  private void addVertexViews(Signal signal, Statistic stat) {
    if (level == Level.VERTEX) {
      add("", signal, stat, scene -> scene.own(signal, stat));
      add("upstream.", signal, stat, s -> s.extreme(neighbours(s, true), signal, stat, true));
      add("downstream.", signal, stat, s -> s.extreme(neighbours(s, false), signal, stat, true));
    }
    add("highest.", signal, stat, s -> s.extreme(signal, stat, true));
    add("lowest.", signal, stat, s -> s.extreme(signal, stat, false));
  }

  private static List<String> neighbours(Scene scene, boolean upstream) {
    String id = scene.subject().id();
    return upstream ? scene.graph().upstream(id) : scene.graph().downstream(id);
  }

  private void addProcessView(Signal signal, Statistic statistic) {
    if (statistic != Statistic.SKEW || level != Level.TASKMANAGER) {
      add("tm.", signal, statistic, scene -> scene.processes().get(signal, statistic));
    }
  }

  private void add(
      String view, Signal signal, Statistic statistic, ToDoubleFunction<Scene> source) {
    String name = view + signal.signalName() + '.' + statistic.featureName();
    String about = signal.flinkName() + ", " + statistic.featureName();
    features.put(name, new Feature(name, unit(signal, statistic), about, source));
  }

  private static String unit(Signal signal, Statistic statistic) {
    return switch (statistic) {
      case COUNT -> "count";
      case SKEW -> "times";
      case RATE -> signal.unit().symbol() + "/s";
      default -> signal.unit().symbol();
    };
  }
}
