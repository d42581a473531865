package io.flinksustain.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The known name with the fewest letters to change; empty only when nothing is known. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String name) -> distance(wrong, name)).thenComparing(n -> n));
  }

  /**
   * So many of the known names, those with the fewest letters to change first.
   *
   * @param inShort gives the part of a known name to compare with
   */
  public static List<String> several(
      String wrong, Collection<String> known, UnaryOperator<String> inShort, int most) {
    return known.stream()
        .sorted(
            Comparator.comparingInt((String name) -> distance(wrong, inShort.apply(name)))
                .thenComparing(n -> n))
        .limit(most)
        .toList();
  }

  /** The same, but only within so many letters to change. */
  public static Optional<String> of(String wrong, Collection<String> known, int mistakes) {
    return of(wrong, known).filter(name -> distance(wrong, name) <= mistakes);
  }

  /** {@code did you mean 'busy.p95'?}, or an empty text when nothing is near. */
  public static String hint(String wrong, Collection<String> known) {
    return of(wrong, known, Math.max(2, wrong.length() / 3))
        .map(name -> "did you mean '" + name + "'?")
        .orElse("");
  }

  private static int distance(String a, String b) {
    return LevenshteinDistance.getDefaultInstance().apply(a, b);
  }
}
