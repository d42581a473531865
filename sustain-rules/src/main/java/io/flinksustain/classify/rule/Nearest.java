package io.flinksustain.classify.rule;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** {@code did you mean 'busy.p95'?}, or an empty text when nothing is near. */
  public static String hint(String wrong, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String name) -> distance(wrong, name)).thenComparing(n -> n))
        .filter(name -> distance(wrong, name) <= Math.max(2, wrong.length() / 3))
        .map(name -> "did you mean '" + name + "'?")
        .orElse("");
  }

  /** Levenshtein distance: {@code bussy} to {@code busy} is 1, {@code cpu} to {@code gc} is 3. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
