package io.flinksustain.classify.engine;

import io.flinksustain.classify.feature.Graph;
import io.flinksustain.classify.feature.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the symptoms present is the cause, and which follow from it.
 *
 * <p>A symptom that another one explains is no candidate. Among the rest the concern decides, then
 * the severity, then how far downstream the place is by the edges of the graph; never the order in
 * which vertices are listed.
 */
final class Causes {
  private final Graph graph;
  private final List<Finding> present;
  private final List<Finding> open;

  Causes(List<Finding> findings, Graph graph) {
    this.graph = graph;
    this.open = findings.stream().filter(f -> f.isUnknown() || f.isOnItsWay()).toList();
    this.present = findings.stream().filter(Finding::counts).toList();
  }

  /** The primary cause; empty when no symptom is present. */
  Optional<Finding> primary() {
    List<Finding> roots = present.stream().filter(s -> !isExplained(s)).toList();
    return (roots.isEmpty() ? present : roots).stream().min(precedence());
  }

  /** What may turn out to be behind a cause: it cannot be judged in this window, or not yet. */
  List<Finding> maybeBehind(Finding cause) {
    return open.stream().filter(other -> explains(other, cause)).toList();
  }

  private boolean isExplained(Finding symptom) {
    return present.stream().anyMatch(cause -> explains(cause, symptom));
  }

  private Comparator<Finding> precedence() {
    return Comparator.comparing((Finding f) -> f.rule().concern())
        .thenComparing(f -> f.rule().severity(), Comparator.reverseOrder())
        .thenComparing(f -> -graph.depth(f.subject().id()))
        .thenComparing(f -> f.rule().id())
        .thenComparing(f -> f.subject().id());
  }

  /** The symptoms that follow from a cause, directly or by way of others. */
  List<Finding> consequences(Finding cause) {
    List<Finding> found = new ArrayList<>();
    List<Finding> ahead = new ArrayList<>(List.of(cause));
    while (!ahead.isEmpty()) {
      Finding next = ahead.remove(0);
      for (Finding symptom : present) {
        if (!symptom.is(cause) && !found.contains(symptom) && explains(next, symptom)) {
          found.add(symptom);
          ahead.add(symptom);
        }
      }
    }
    return found;
  }

  /** The symptoms that neither are the cause nor follow from it. */
  List<Finding> rivals(Finding cause) {
    List<Finding> follow = consequences(cause);
    return present.stream().filter(s -> !s.is(cause) && !follow.contains(s)).toList();
  }

  private boolean explains(Finding cause, Finding symptom) {
    boolean sameRule = cause.rule().id().equals(symptom.rule().id());
    if (cause.is(symptom)
        || (!sameRule && !cause.rule().explains().contains(symptom.rule().id()))) {
      return false;
    }
    if (cause.rule().level() == Level.VERTEX && symptom.rule().level() == Level.VERTEX) {
      return reaches(symptom, cause) || (!sameRule && symptom.subject().samePlace(cause.subject()));
    }
    return !sameRule;
  }

  /** Whether data flows from the place of one to the place of the other. */
  private boolean reaches(Finding from, Finding to) {
    return graph.ancestors(to.subject().id()).contains(from.subject().id());
  }
}
