package io.flinksustain.benchmarks.bench.result;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How large the fleet of a run must be for its figures to be held against a target. */
public enum Condition {
  /** Any fleet will do. */
  NONE("", "", 0),
  /** Half of what a monitor on two cores is meant for. */
  HALF_LOAD("at half load", "--jobs", 5_000),
  /** All of it. */
  FULL_LOAD("at full load", "--jobs", 10_000),
  /** Fleets of several sizes, of which the largest counts. */
  ALL_SIZES("up to 10,000 jobs", "--sizes", 10_000);

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final String words;
  private final String option;
  private final long least;

  Condition(String words, String option, long least) {
    this.words = words;
    this.option = option;
    this.least = least;
  }

  /**
   * What a run with these options lacks: with {@code --jobs} 250 that is {@code with 250 jobs, not
   * at half load}. Empty when it lacks nothing.
   */
  String shortfall(Map<String, String> options) {
    if (this == NONE) {
      return "";
    }
    OptionalLong jobs = largest(options.getOrDefault(option, ""));
    if (jobs.isEmpty()) {
      return "with an unknown number of jobs, perhaps not " + words;
    }
    return jobs.getAsLong() >= least
        ? ""
        : String.format(Locale.ROOT, "with %,d jobs, not %s", jobs.getAsLong(), words);
  }

  /** {@code 100,1000,10000} gives 10,000. */
  private static OptionalLong largest(String numbers) {
    return NUMBER.matcher(numbers).results().mapToLong(n -> Long.parseLong(n.group())).max();
  }
}
