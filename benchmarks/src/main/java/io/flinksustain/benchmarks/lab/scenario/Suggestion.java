package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.text.Nearest;
import java.util.Collection;
import java.util.stream.Collectors;

/** What follows an error about a name that is not known. */
public final class Suggestion {
  private Suggestion() {}

  /** {@code ; did you mean "x"? Known: ...}, to be appended to an error. */
  public static String of(String given, Collection<String> known) {
    String all = known.stream().sorted().collect(Collectors.joining(", "));
    return Nearest.of(given, known)
        .map(nearest -> "; did you mean \"" + nearest + "\"? Known: " + all)
        .orElse("");
  }
}
