package io.flinksustain.steer;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.feature.Sources;
import io.flinksustain.classify.learn.Learner.Source;
import io.flinksustain.fact.Autoscaler;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;
import io.flinksustain.window.JobWindow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Takes from a window what the watching of a change needs, by the features that rules read. */
public final class VitalsReader {
  private final JobWindow window;
  private final double completeness;
  private final Features features;
  private final List<Source> sources;

  private VitalsReader(JobWindow window, double completeness) {
    this.window = window;
    this.completeness = completeness;
    this.features = Features.of(window, Subject.JOB, completeness);
    this.sources = Sources.of(features.scene());
  }

  /**
   * The vitals of a window.
   *
   * @param completeness least share of the values due, 0 to 1, that makes a vertex complete
   */
  public static Vitals read(JobWindow window, double completeness) {
    return new VitalsReader(window, completeness).vitals();
  }

  private Vitals vitals() {
    return new Vitals(
        window.job(),
        window.start(),
        window.end(),
        isComplete(),
        isCalm(),
        new Figures(Map.copyOf(figures())),
        restarts(),
        kills(),
        (int) orZero("checkpoints_failed.increase", 1),
        (int) orZero("job.slots", 1),
        autoscaled());
  }

  /** What nobody counts restarts of is not watched well enough to be changed. */
  private boolean isComplete() {
    return features.value("job.completeness") >= completeness
        && isKnown(features.value("restarts.increase"))
        && isKnown(features.value("highest.backpressured.mean"))
        && isKnown(load());
  }

  private boolean isCalm() {
    return features.value("job.running") == 1
        && orZero("restarts.increase", 1) == 0
        && orZero("rescales.increase", 1) == 0
        && sources.stream().noneMatch(Source::catchesUp)
        && !rollsOut();
  }

  /** Somebody deploys it anew, we or others. */
  private boolean rollsOut() {
    Resource resource = window.facts().resource();
    return resource != null && resource.rollsOut();
  }

  /** Each of the two who count them may be missing. */
  private int kills() {
    double counted = orZero("tm.oom_kills.increase", window.taskManagers().size());
    return (int) Math.max(counted, (double) ends());
  }

  /**
   * Those of the window before: what Kubernetes says of an end is known up to a minute after it,
   * and each has to be counted in one window.
   */
  private long ends() {
    Pods pods = window.facts().pods();
    long before = window.start() - window.end();
    return pods == null ? 0 : pods.killsBetween(window.start() + before, window.end() + before);
  }

  /** Flink counts a rescale as a restart, too. */
  private int restarts() {
    return (int) Math.max(0, orZero("restarts.increase", 1) - orZero("rescales.increase", 1));
  }

  private Map<Figure, Double> figures() {
    Map<Figure, Double> known = new EnumMap<>(Figure.class);
    put(known, Figure.LOAD, load());
    put(known, Figure.SHORTFALL, Math.max(0, growth()) / load());
    put(known, Figure.LAG, pending() / load());
    put(known, Figure.BACKPRESSURED, features.value("highest.backpressured.mean"));
    put(known, Figure.BUSY, features.value("highest.busy.mean"));
    put(known, Figure.CHECKPOINT_DURATION, features.value("checkpoint_duration.mean"));
    put(known, Figure.CHECKPOINT_SHARE, checkpointShare());
    put(known, Figure.GC, features.value("tm.gc.mean"));
    put(known, Figure.CPU, features.value("tm.cpu_of_hottest"));
    return known;
  }

  private static void put(Map<Figure, Double> known, Figure figure, double value) {
    if (isKnown(value)) {
      known.put(figure, value);
    }
  }

  private double checkpointShare() {
    return features.value("checkpoint_duration.mean") / features.value("checkpoint.interval");
  }

  /** Where a source does not say what waits for it, what it takes in is all that is known. */
  private double load() {
    double growth = growth();
    double input = sources.stream().mapToDouble(Source::rate).sum();
    return sources.isEmpty() ? Double.NaN : Math.max(0, input + (isKnown(growth) ? growth : 0));
  }

  private double growth() {
    return sumOfKnown(sources.stream().mapToDouble(Source::growth));
  }

  private double pending() {
    return sumOfKnown(sources.stream().mapToDouble(Source::pending));
  }

  private static double sumOfKnown(DoubleStream values) {
    return values.filter(VitalsReader::isKnown).reduce(Double::sum).orElse(Double.NaN);
  }

  /** The autoscaler runs in Flink's operator, so that there is none outside of Kubernetes. */
  private Autoscaled autoscaled() {
    Resource resource = window.facts().resource();
    return resource != null && resource.autoscaled() ? Autoscaled.YES : configured();
  }

  private Autoscaled configured() {
    Deployment deployment = window.facts().deployment();
    if (deployment == null) {
      return window.job().namespace().isEmpty() ? Autoscaled.NO : Autoscaled.UNKNOWN;
    }
    return Autoscaler.of(deployment.configuration()::get).scales() ? Autoscaled.YES : Autoscaled.NO;
  }

  private double orZero(String feature, int times) {
    double value = features.value(feature);
    return isKnown(value) ? Math.round(value * times) : 0;
  }

  private static boolean isKnown(double value) {
    return !Double.isNaN(value) && !Double.isInfinite(value);
  }
}
