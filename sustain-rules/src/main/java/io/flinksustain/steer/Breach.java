package io.flinksustain.steer;

import io.flinksustain.policy.HardLimits;
import java.util.Locale;
import java.util.Optional;

/** Finds what takes a change back at once. */
final class Breach {
  private final HardLimits limits;

  Breach(HardLimits limits) {
    this.limits = limits;
  }

  /** Whether a pod of the job has had no node for too long, as a sentence. */
  Optional<String> of(Vitals now) {
    return Optional.of(now.unplaced()).filter(why -> !why.isEmpty());
  }

  /** Which of the counts since the change is beyond its limit, as a sentence. */
  Optional<String> of(Harm harm) {
    return over("restarts", harm.restarts(), limits.restarts())
        .or(() -> over("container OOM kills", harm.kills(), limits.oomKills()))
        .or(() -> over("failed checkpoints", harm.failedCheckpoints(), limits.failedCheckpoints()));
  }

  /** Which figure of a job that has settled is beyond its limit, and worse than before. */
  Optional<String> of(Figures before, Figures now) {
    return over(Figure.BACKPRESSURED, limits.backpressure(), before, now)
        .or(() -> over(Figure.LAG, limits.lag().toMillis() / 1e3, before, now));
  }

  private static Optional<String> over(String what, int count, int tolerated) {
    return count <= tolerated
        ? Optional.empty()
        : Optional.of(
            "%d %s since the change, where %d are tolerated.".formatted(count, what, tolerated));
  }

  /** What was not measured before counts as none. */
  private static Optional<String> over(Figure figure, double limit, Figures before, Figures now) {
    double was = before.values().getOrDefault(figure, 0.0);
    double is = now.get(figure);
    return is > limit && figure.isWorse(was, is)
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%s is %.2f %s, above the limit of %.2f; it was %.2f.",
                Figures.name(figure),
                is,
                figure.unit(),
                limit,
                was))
        : Optional.empty();
  }
}
