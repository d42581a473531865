package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.scenario.Suggestion;
import io.flinksustain.benchmarks.watched.Checks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code corpus/causes.yaml}: what helps against each cause, and what must not be done.
 *
 * @param causes by id of the rule that finds them, and {@code healthy}
 */
record Causes(Map<String, Actions> causes) {
  Causes {
    causes = Map.copyOf(Checks.present(causes, "causes"));
  }

  /**
   * Knobs, or how they begin.
   *
   * @param right those that help
   * @param forbidden those that harm or do nothing
   */
  record Actions(List<String> right, List<String> forbidden) {
    Actions {
      right = List.copyOf(Checks.present(right, "right"));
      forbidden = List.copyOf(Checks.present(forbidden, "forbidden"));
    }

    /** Of two causes at once: what helps against the other one helps as well. */
    private Actions helpedBy(Actions other) {
      List<String> both = Stream.concat(right.stream(), other.right.stream()).distinct().toList();
      return new Actions(both, forbidden);
    }
  }

  /** What helps or harms where a cause is there and others beside it. */
  Actions of(String cause, List<String> secondary) {
    return secondary.stream().map(this::of).reduce(of(cause), Actions::helpedBy);
  }

  private Actions of(String cause) {
    Actions actions = causes.get(cause);
    Checks.that(
        actions != null,
        "class: causes.yaml has no \"%s\"%s",
        cause,
        Suggestion.of(cause, causes.keySet()));
    return actions;
  }
}
