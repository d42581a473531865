package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.bench.report.Values;
import io.flinksustain.benchmarks.bench.result.Figure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What Sustain's figures on runs that were not tuned on must reach. */
public enum Goal {
  MACRO_F1("macro-F1", true, 0.9),
  VERTEX_ACCURACY("right bottleneck operator", true, 0.95),
  HARMFUL_RATE("forbidden action recommended", false, 0.01),
  ABSTENTION_RATE("abstention where evidence is complete", false, 0.1),
  WITHHELD_ABSTENTION_RATE("abstention where a needed signal was withheld", true, 1),
  FALSE_ALARMS("false alarms on quiet runs and in clean phases", false, 0),
  DETECT_OVER_P50_S("time to detect, p50, beyond the rule's for plus one window, s", false, 0);

  private final String words;
  private final boolean atLeast;
  private final double limit;

  Goal(String words, boolean atLeast, double limit) {
    this.words = words;
    this.atLeast = atLeast;
    this.limit = limit;
  }

  /** The goal of a figure, if it has one. */
  public static Optional<Goal> of(String figure) {
    return Arrays.stream(values()).filter(goal -> goal.figureName().equals(figure)).findFirst();
  }

  /** Name of the figure that it is about. */
  public String figureName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is about, for people. */
  public String words() {
    return words;
  }

  /** The bound, as people write it: {@code >= 0.9}. */
  public String bound() {
    return (atLeast ? ">= " : "<= ") + Values.of(limit);
  }

  double limit() {
    return limit;
  }

  public boolean isMetBy(Figure figure) {
    return atLeast ? figure.median() >= limit : figure.median() <= limit;
  }

  /** Whether one figure is better than another. */
  public boolean isBetter(Figure ours, Figure theirs) {
    return atLeast ? ours.median() > theirs.median() : ours.median() < theirs.median();
  }
}
