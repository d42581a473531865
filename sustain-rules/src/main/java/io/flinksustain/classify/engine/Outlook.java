package io.flinksustain.classify.engine;

import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RuleStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says what would change a verdict. */
final class Outlook {
  private final List<Finding> findings;
  private final String disturbance;

  Outlook(List<Finding> findings, Observation seen) {
    this.findings = findings.stream().filter(f -> f.rule().status() == RuleStatus.STABLE).toList();
    this.disturbance = seen.disturbance().orElse("");
  }

  /** A sentence for each rule that is on its way, then those that could not be judged. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    findings.stream()
        .filter(f -> f.state().phase() == Phase.PENDING)
        .map(Outlook::pending)
        .forEach(sentences::add);
    sentences.addAll(open());
    return sentences;
  }

  /** A sentence for the rules that could not be judged, by what they lack. */
  List<String> open() {
    List<String> sentences = new ArrayList<>();
    unjudged().forEach((why, rules) -> sentences.add(sentence(why, rules)));
    return sentences;
  }

  /** How a present symptom would end. */
  static String ending(Finding finding) {
    Rule rule = finding.rule();
    int left = rule.clear() - finding.state().clearRun();
    String what = rule.clearWhen() == null ? "it does not hold" : rule.clearWhen().text().strip();
    return String.format("%s ends when %s for %s", finding.label(), what, windows(left, "more "));
  }

  private static String pending(Finding finding) {
    int left = finding.span().needed() - finding.trueWindows();
    return String.format(
        "%s when it holds for %s (%d of %d so far)",
        finding.label(),
        windows(Math.max(1, left), "more "),
        finding.trueWindows(),
        finding.span().needed());
  }

  private static String windows(int count, String which) {
    return count + " " + which + (count == 1 ? "window" : "windows");
  }

  /** Rules by what they lack; of those that are present it is said how they end. */
  private Map<String, Set<String>> unjudged() {
    Map<String, Set<String>> missing = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (!finding.verdict().isKnown() && !finding.state().phase().present()) {
        missing
            .computeIfAbsent(finding.rule().id(), id -> new TreeSet<>())
            .addAll(finding.verdict().missing());
      }
    }
    Map<String, Set<String>> rules = new LinkedHashMap<>();
    missing.forEach(
        (rule, why) ->
            rules.computeIfAbsent(String.join(", ", why), w -> new TreeSet<>()).add(rule));
    return rules;
  }

  private String sentence(String why, Set<String> rules) {
    String who = String.join(", ", rules);
    return why.equals(disturbance)
        ? who + " cannot be judged: " + why
        : who + " cannot be judged without " + why;
  }
}
