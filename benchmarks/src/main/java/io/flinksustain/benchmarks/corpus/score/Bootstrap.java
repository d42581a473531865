package io.flinksustain.benchmarks.corpus.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How far a figure could be off, had other runs been recorded: the runs are drawn again with
 * replacement many times, and the middle 95 % of what comes out are its interval.
 */
final class Bootstrap {
  private static final double TAIL = 0.025;

  private final long seed;
  private final int rounds;

  Bootstrap(long seed, int rounds) {
    this.seed = seed;
    this.rounds = rounds;
  }

  /** From and to. */
  record Interval(double low, double high) {}

  /** The interval of a figure; the point itself where no drawing gives a number. */
  Interval of(List<RunScore> runs, ToDoubleFunction<List<RunScore>> figure) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] sorted = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      sorted[round] = figure.applyAsDouble(draw(runs, random));
    }
    sorted = Arrays.stream(sorted).filter(Double::isFinite).sorted().toArray();
    double point = figure.applyAsDouble(runs);
    return sorted.length == 0
        ? new Interval(point, point)
        : new Interval(at(sorted, TAIL), at(sorted, 1 - TAIL));
  }

  private static List<RunScore> draw(List<RunScore> runs, SplittableRandom random) {
    List<RunScore> drawn = new ArrayList<>(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      drawn.add(runs.get(random.nextInt(runs.size())));
    }
    return drawn;
  }

  /** Nearest rank. */
  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
