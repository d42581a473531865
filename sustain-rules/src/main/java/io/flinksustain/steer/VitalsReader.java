package io.flinksustain.steer;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.feature.Sources;
import io.flinksustain.classify.learn.Learner.Source;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Takes from a window what the watching of a change needs, by the features that rules read. */
public final class VitalsReader {
  /** A cluster that adds nodes by itself takes some minutes for that. */
  private static final long ROOM_MS = Duration.ofMinutes(10).toMillis();

  private static final String AUTOSCALER = "job.autoscaler.";

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
        oomKills(),
        (int) orZero("checkpoints_failed.increase"),
        (int) orZero("job.slots"),
        autoscaled(),
        unplaced(),
        killed());
  }

  /** What nobody counts restarts of, or waits for a pod, is not seen well enough to be changed. */
  private boolean isComplete() {
    return isPlaced()
        && features.value("job.completeness") >= completeness
        && isKnown(features.value("restarts.increase"))
        && isKnown(features.value("highest.backpressured.mean"))
        && isKnown(load());
  }

  private boolean isCalm() {
    return isPlaced()
        && features.value("job.running") == 1
        && orZero("restarts.increase") == 0
        && orZero("rescales.increase") == 0
        && sources.stream().noneMatch(Source::catchesUp)
        && !rollsOut();
  }

  private boolean isPlaced() {
    Pods pods = window.facts().pods();
    return pods == null || pods.unplaced().isEmpty();
  }

  private String unplaced() {
    return Optional.ofNullable(window.facts().pods())
        .flatMap(pods -> pods.unplacedBy(window.end() - ROOM_MS))
        .map(pod -> "No node has room for %s: %s".formatted(pod.pod(), pod.why()))
        .orElse("");
  }

  /** Somebody deploys it anew, we or others. */
  private boolean rollsOut() {
    Resource resource = window.facts().resource();
    return resource != null && resource.rollsOut();
  }

  /** Of all task managers together; one that does not report tells of none. */
  private int oomKills() {
    double counted =
        window.taskManagers().stream()
            .mapToDouble(each -> each.stats().get(Signal.OOM_KILLS, Statistic.INCREASE))
            .filter(VitalsReader::isKnown)
            .sum();
    return (int) Math.round(counted);
  }

  /**
   * Those of the window before: what Kubernetes says of an end is known up to a minute after it,
   * and each has to be told of in one window.
   */
  private List<Long> killed() {
    Pods pods = window.facts().pods();
    long before = window.start() - window.end();
    return pods == null ? List.of() : pods.killed(window.start() + before, window.end() + before);
  }

  /** Flink counts a rescale as a restart, too. */
  private int restarts() {
    return (int) Math.max(0, orZero("restarts.increase") - orZero("rescales.increase"));
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
    boolean scales = is(deployment, "enabled", false) && is(deployment, "scaling.enabled", true);
    return scales ? Autoscaled.YES : Autoscaled.NO;
  }

  private static boolean is(Deployment deployment, String key, boolean otherwise) {
    String text = deployment.configuration().get(AUTOSCALER + key);
    return text == null ? otherwise : Boolean.parseBoolean(text.strip());
  }

  private double orZero(String feature) {
    double value = features.value(feature);
    return isKnown(value) ? Math.round(value) : 0;
  }

  private static boolean isKnown(double value) {
    return !Double.isNaN(value) && !Double.isInfinite(value);
  }
}
