package io.flinksustain.explain;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.rule.Condition;
import io.flinksustain.classify.rule.Conjuncts;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RuleStatus;
import io.flinksustain.classify.rule.Template;
import io.flinksustain.explain.Statement.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says why the causes next to that of a verdict are not it.
 *
 * <p>A symptom that follows from the cause is told as such. Of the other rules the numbers of the
 * verdict decide some parts of their conditions; a rule is the nearer the fewer of these are false,
 * and the more are true. Rules of which the numbers decide nothing are passed over.
 */
final class WhyNot {
  private static final int MOST = 5;

  private final Diagnosis verdict;
  private final RulePack pack;

  WhyNot(Diagnosis verdict, RulePack pack) {
    this.verdict = verdict;
    this.pack = pack;
  }

  /** What follows from the cause, and then the nearest others. */
  List<Statement> statements() {
    List<Statement> said = new ArrayList<>();
    verdict.explains().forEach(symptom -> said.add(say(symptom, "It follows from this cause.")));
    pack.rules().stream()
        .filter(this::isOther)
        .map(this::weigh)
        .filter(Neighbour::isDecided)
        .sorted(Comparator.comparingInt(Neighbour::distance))
        .limit(MOST)
        .forEach(neighbour -> said.add(say(neighbour.rule().id(), neighbour.sentence())));
    return said;
  }

  private static Statement say(String rule, String why) {
    return Statement.of(Part.WHY_NOT, rule, why);
  }

  private boolean isOther(Rule rule) {
    Set<String> followers =
        verdict.explains().stream().map(s -> s.split("@", 2)[0]).collect(Collectors.toSet());
    return rule.status() == RuleStatus.STABLE
        && !rule.id().equals(verdict.cause())
        && !followers.contains(rule.id())
        && isAbout(rule, verdict.subject());
  }

  /** The same name is another number for a vertex than for a task manager. */
  private static boolean isAbout(Rule rule, Subject subject) {
    return rule.level().kind().equals(subject.kind());
  }

  private Neighbour weigh(Rule rule) {
    List<Condition> held = new ArrayList<>();
    List<Condition> failed = new ArrayList<>();
    for (Condition part : Conjuncts.of(rule)) {
      var found = part.test(verdict.evidence());
      if (found.isTrue()) {
        held.add(part);
      } else if (found.isFalse()) {
        failed.add(part);
      }
    }
    return new Neighbour(rule, held, failed, verdict.evidence());
  }

  /**
   * What the numbers of a verdict say about another rule.
   *
   * @param held parts of its condition that are true
   * @param failed parts of it that are false
   * @param numbers of the verdict
   */
  private record Neighbour(
      Rule rule, List<Condition> held, List<Condition> failed, List<Evidence> numbers) {

    boolean isDecided() {
      return !failed.isEmpty() && !held.isEmpty();
    }

    int distance() {
      return 100 * failed.size() - held.size();
    }

    String sentence() {
      return "%s: that would need %s; there is %s."
          .formatted(
              rule.title(),
              failed.stream().map(Condition::text).collect(Collectors.joining(" and ")),
              Template.list(numbersOf(failed)));
    }

    private List<Evidence> numbersOf(List<Condition> parts) {
      return numbers.stream()
          .filter(n -> parts.stream().anyMatch(part -> part.needs().contains(n.feature())))
          .toList();
    }
  }
}
