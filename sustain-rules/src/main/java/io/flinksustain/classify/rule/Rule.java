package io.flinksustain.classify.rule;

import io.flinksustain.classify.Severity;
import io.flinksustain.classify.feature.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One rule of a pack, checked and compiled.
 *
 * @param id kebab-case, unique in the pack; the folder's name and the cause of a diagnosis
 * @param title a few words for people
 * @param status how far it is trusted
 * @param severity of its symptoms
 * @param concern its place in the order of precedence
 * @param level what it is evaluated for
 * @param when the condition
 * @param after conditions that must have been true before, in order; empty for most rules
 * @param withinMs time from the first of {@code after} to {@code when}, which must be less
 * @param hold how long the condition must hold
 * @param clear windows in a row without the condition that end a firing rule
 * @param clearWhen what ends it instead of the mere absence of the condition; null for most rules
 * @param cooldownMs time after the end in which it does not fire again
 * @param steady whether windows with restarts, rescales or a young job give unknown
 * @param explains ids of rules whose symptoms this cause explains, upstream of it or at the job
 * @param cause one sentence
 * @param summary the verdict with its numbers
 * @param advice what to do
 * @param runbook path of the page in the documentation
 * @param hash first 12 hexadecimal digits of the SHA-256 of the rule's content, comments left out
 */
public record Rule(
    String id,
    String title,
    RuleStatus status,
    Severity severity,
    Concern concern,
    Level level,
    Condition when,
    List<Condition> after,
    long withinMs,
    Hold hold,
    int clear,
    Condition clearWhen,
    long cooldownMs,
    boolean steady,
    Set<String> explains,
    String cause,
    Template summary,
    Advice advice,
    String runbook,
    String hash) {

  /** The features that make the verdict: those of the condition and of the summary. */
  public List<String> evidence() {
    Set<String> names = new LinkedHashSet<>(when.needs());
    names.addAll(summary.needs());
    return List.copyOf(names);
  }
}
