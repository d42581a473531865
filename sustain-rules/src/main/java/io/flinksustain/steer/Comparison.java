package io.flinksustain.steer;

import static io.flinksustain.steer.Verdict.FAIL;
import static io.flinksustain.steer.Verdict.INCONCLUSIVE;
import static io.flinksustain.steer.Verdict.PASS;

import io.flinksustain.classify.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a job with itself before the change, at the same load.
 *
 * <ol>
 *   <li>Inconclusive: no complete window, no figures of before at a load within 20 %, or a figure
 *       that was measured before and no longer is.
 *   <li>Fail all the same, where only the load is not known: a figure is worse than at the next
 *       greater load that is. A job that holds up its own sources shows a lesser load by it.
 *   <li>Fail: a restart, or a figure that is worse.
 *   <li>Fail: the change gave the job more, some figure was troubling at this load before, and no
 *       such figure is better.
 *   <li>Pass: all else. At a load at which nothing was troubling before, a change has nothing to
 *       better.
 * </ol>
 */
final class Comparison {
  private final Figures before;
  private final Figures after;

  private Comparison(Figures before, Figures after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The verdict on one observation.
   *
   * @param windows of before that must be known at its load
   * @param takesAway whether the change takes something away
   */
  static Finding judge(Baseline before, Observation seen, int windows, boolean takesAway) {
    if (seen.windows() == 0) {
      return new Finding(INCONCLUSIVE, "No complete window was seen.", List.of());
    }
    double load = seen.mean().load();
    return before
        .at(load, windows)
        .map(figures -> new Comparison(figures, seen.mean()).judge(seen.restarts(), takesAway))
        .or(() -> atLess(before.above(load, windows), seen.mean()))
        .orElseGet(() -> atAnotherLoad(seen.mean()));
  }

  private static Optional<Finding> atLess(Optional<Figures> before, Figures after) {
    return before.flatMap(figures -> new Comparison(figures, after).worse("a greater load"));
  }

  private static Finding atAnotherLoad(Figures after) {
    String why =
        String.format(
            Locale.ROOT,
            "The load is %.0f records/s, and too little is known of the job within 20 %% of it.",
            after.load());
    return new Finding(INCONCLUSIVE, why, after.evidence("after"));
  }

  private Finding judge(int restarts, boolean takesAway) {
    return missing()
        .or(() -> restarted(restarts))
        .or(() -> worse("this load"))
        .or(() -> takesAway ? Optional.empty() : inVain())
        .orElseGet(() -> finding(PASS, "Nothing is worse than before at this load."));
  }

  private Optional<Finding> missing() {
    return some(f -> before.values().containsKey(f) && !after.values().containsKey(f))
        .map(names -> finding(INCONCLUSIVE, names + " is no longer measured."));
  }

  private Optional<Finding> restarted(int restarts) {
    return restarts == 0
        ? Optional.empty()
        : Optional.of(finding(FAIL, "The job restarted while it was watched."));
  }

  private Optional<Finding> worse(String load) {
    return some(f -> f.isWorse(before.get(f), after.get(f)))
        .map(names -> finding(FAIL, "Worse than before at " + load + ": " + names + "."));
  }

  private Optional<Finding> inVain() {
    Predicate<Figure> wasTrouble = f -> f.isTrouble(before.get(f));
    boolean helped =
        Arrays.stream(Figure.values())
            .anyMatch(f -> wasTrouble.test(f) && f.isBetter(before.get(f), after.get(f)));
    return helped
        ? Optional.empty()
        : some(wasTrouble).map(names -> finding(FAIL, "No better than before: " + names + "."));
  }

  private Optional<String> some(Predicate<Figure> which) {
    String names =
        Arrays.stream(Figure.values())
            .filter(which)
            .map(Figures::name)
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(text -> !text.isEmpty());
  }

  private Finding finding(Verdict verdict, String why) {
    List<Evidence> numbers =
        Stream.concat(before.evidence("before").stream(), after.evidence("after").stream())
            .toList();
    return new Finding(verdict, why, numbers);
  }
}
