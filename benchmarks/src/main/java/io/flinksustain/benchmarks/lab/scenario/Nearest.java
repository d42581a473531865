package io.flinksustain.benchmarks.lab.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Finds what was probably meant by a misspelt name. */
final class Nearest {
  private Nearest() {}

  /** {@code ; did you mean "x"? Known: ...}, to be appended to an error. */
  static String hint(String given, Collection<String> known) {
    String all = known.stream().sorted().collect(Collectors.joining(", "));
    return known.stream()
        .min(Comparator.comparingInt((String name) -> distance(given, name)).thenComparing(n -> n))
        .map(nearest -> "; did you mean \"" + nearest + "\"? Known: " + all)
        .orElse("");
  }

  /** Levenshtein's: the fewest insertions, deletions and substitutions. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
