package io.flinksustain.explain;

import io.flinksustain.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Finds what a person means who names something in short.
 *
 * @param found everything that it may be: one thing when it is clear, several when it is not, none
 *     when nothing has that name
 * @param near names that it may have been mistyped from, the nearest first; empty when anything was
 *     found
 */
public record Lookup(List<String> found, List<String> near) {
  private static final int MOST_NEAR = 3;
  private static final int SHORTEST = 4;

  /** A job by its key, or by its deployment alone. */
  public static Lookup job(String given, Collection<String> keys) {
    return find(
        given,
        keys,
        key -> key.endsWith('/' + given),
        key -> given.contains("/") ? key : key.substring(key.lastIndexOf('/') + 1));
  }

  /** A change by its id, or by at least the first four letters of it. */
  public static Lookup change(String given, Collection<String> ids) {
    return find(
        given,
        ids,
        id -> given.length() >= SHORTEST && id.startsWith(given),
        id -> id.substring(0, Math.min(id.length(), given.length())));
  }

  private static Lookup find(
      String given,
      Collection<String> names,
      Predicate<String> isMeant,
      UnaryOperator<String> inShort) {
    List<String> found =
        names.contains(given) ? List.of(given) : names.stream().filter(isMeant).sorted().toList();
    return found.isEmpty()
        ? new Lookup(found, Nearest.several(given, names, inShort, MOST_NEAR))
        : new Lookup(found, List.of());
  }

  /** Whether it is clear what is meant. */
  public boolean isClear() {
    return found.size() == 1;
  }
}
