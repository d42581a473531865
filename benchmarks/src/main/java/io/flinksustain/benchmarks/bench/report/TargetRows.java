package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Figure;
import io.flinksustain.benchmarks.bench.result.Target;
import io.flinksustain.benchmarks.bench.result.Targets;
import java.util.List;
import java.util.Optional;

/** The table of targets: what was to be kept, what was measured, and what to think of it. */
final class TargetRows {
  static final List<String> HEAD = List.of("what", "target", "measured", "verdict", "measured by");

  private TargetRows() {}

  /** A row for each target, measured or not. */
  static List<List<String>> of(List<BenchResult> results) {
    return Targets.ALL.stream().map(target -> row(target, source(target, results))).toList();
  }

  private static Optional<BenchResult> source(Target target, List<BenchResult> results) {
    return results.stream()
        .filter(result -> result.name().equals(target.benchmark()))
        .filter(result -> result.figures().containsKey(target.figure()))
        .findFirst();
  }

  private static List<String> row(Target target, Optional<BenchResult> source) {
    if (source.isEmpty()) {
      return List.of(target.title(), words(target), "not measured", "open", "");
    }
    BenchResult result = source.get();
    Figure figure = result.figures().get(target.figure());
    return List.of(
        target.title(),
        words(target),
        Values.of(figure) + ' ' + figure.unit(),
        verdict(target, figure, result),
        measuredBy(result));
  }

  /** {@code <= 4 GiB}, and {@code 0 verdicts} where there may be none. */
  private static String words(Target target) {
    return (target.limit() == 0 ? "" : "<= ") + Values.of(target.limit(), target.unit());
  }

  /** A limit that only the median keeps, or only a smaller fleet, is not passed off as kept. */
  private static String verdict(Target target, Figure figure, BenchResult result) {
    boolean isMet = figure.median() <= target.limit();
    String verdict = isMet ? "met" : "**missed**";
    if (isMet && figure.max() > target.limit()) {
      verdict = "met by the median, missed by the worst repeat";
    }
    return verdict + target.proviso(isMet, result.options());
  }

  private static String measuredBy(BenchResult result) {
    String interval = result.options().get(BenchResult.CHECKPOINT_INTERVAL);
    return "`bench "
        + result.name()
        + '`'
        + (interval == null ? "" : ", a checkpoint every " + interval)
        + (result.complete() ? "" : ", which broke off");
  }
}
