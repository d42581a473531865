package io.flinksustain.classify.engine;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RuleStatus;
import io.flinksustain.classify.rule.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the one primary cause of a job's state: that of the symptoms present, healthy when there
 * are none and the evidence suffices, insufficient evidence otherwise.
 */
final class Diagnoser {
  /** The numbers that a healthy verdict rests on. */
  private static final List<String> BANDS =
      List.of(
          "highest.busy.p95",
          "highest.backpressured.mean",
          "job.cpu",
          "tm.cpu.mean",
          "tm.heap_live",
          "tm.gc.mean",
          "checkpoint_duration.max",
          "checkpoint.p99",
          "checkpoint.interval");

  private final Calm calm;
  private final Gaps gaps;
  private final String missingRunbook;

  Diagnoser(RulePack pack, ClassifySettings settings) {
    this.calm = new Calm(settings);
    this.gaps = new Gaps(settings);
    this.missingRunbook = pack.rule(Diagnosis.INSUFFICIENT_EVIDENCE).map(Rule::runbook).orElse("");
  }

  /**
   * A diagnosis and what to remember of it.
   *
   * @param state to remember
   * @param diagnosis of this window
   */
  record Result(VerdictState state, Diagnosis diagnosis) {}

  Result diagnose(VerdictState before, List<Finding> findings, Observation seen) {
    VerdictState counts = calm.count(before, findings, seen);
    Optional<Finding> primary = new Causes(findings, seen.graph()).primary();
    Diagnosis found;
    if (primary.isPresent()) {
      found = ofCause(primary.get(), findings, seen, counts);
    } else if (calm.isHealthy(counts) && !seen.hasEnded()) {
      found = healthy(findings, seen, counts);
    } else {
      found = insufficient(findings, seen, counts);
    }
    return kept(counts, found);
  }

  /** The same verdict goes on since it was first found. */
  private static Result kept(VerdictState counts, Diagnosis found) {
    long since = found.claim().equals(counts.last()) ? counts.since() : found.since();
    VerdictState state =
        new VerdictState(found.claim(), since, counts.calm(), counts.calmSince(), counts.doubt());
    return new Result(state, since(found, since));
  }

  private Diagnosis ofCause(
      Finding cause, List<Finding> findings, Observation seen, VerdictState counts) {
    Causes causes = new Causes(findings, seen.graph());
    Rule rule = cause.rule();
    boolean blind = rule.id().equals(Diagnosis.INSUFFICIENT_EVIDENCE);
    List<String> wouldChange = new ArrayList<>(List.of(Outlook.ending(cause)));
    causes.rivals(cause).forEach(r -> wouldChange.add(r.label() + " is next when it ends"));
    wouldChange.addAll(new Outlook(findings, seen).sentences());
    return new Diagnosis(
        seen.window().job(),
        rule.id(),
        rule.severity(),
        cause.subject(),
        cause.state().since(),
        seen.window().end(),
        cause.features().evidence(rule.evidence()),
        causes.consequences(cause).stream().map(Finding::label).toList(),
        blind ? 0 : confidence(cause, causes, findings, seen),
        wouldChange,
        blind ? sentence(gaps.list(seen, counts)) : rule.summary().render(cause.features()),
        rule.runbook());
  }

  /** Rules that judge disturbed windows do not rest on the subtasks, so they need them not all. */
  private static double confidence(
      Finding cause, Causes causes, List<Finding> findings, Observation seen) {
    return Confidence.ofCause(
        cause.rule().steady() ? seen.scene().completeness() : 1,
        cause.trueWindows(),
        cause.span().among(),
        causes.rivals(cause).size(),
        unknownAbove(cause.rule(), findings));
  }

  private static int unknownAbove(Rule rule, List<Finding> findings) {
    return (int)
        findings.stream()
            .filter(f -> f.rule().status() == RuleStatus.STABLE && !f.verdict().isKnown())
            .filter(f -> f.rule().concern().compareTo(rule.concern()) < 0)
            .map(f -> f.rule().id())
            .distinct()
            .count();
  }

  private static Diagnosis healthy(List<Finding> findings, Observation seen, VerdictState counts) {
    List<Evidence> evidence = seen.job().evidence(BANDS);
    List<Finding> stable =
        findings.stream().filter(f -> f.rule().status() == RuleStatus.STABLE).toList();
    long judged = stable.stream().filter(f -> f.verdict().isKnown()).count();
    return new Diagnosis(
        seen.window().job(),
        Diagnosis.HEALTHY,
        Severity.OK,
        Subject.JOB,
        counts.calmSince(),
        seen.window().end(),
        evidence,
        List.of(),
        Confidence.ofHealth(seen.scene().completeness(), judged, stable.size()),
        new Outlook(findings, seen).sentences(),
        calmness(counts) + Template.list(evidence) + ".",
        "");
  }

  /** A verdict that outlasts a few bad windows must not call those good. */
  private static String calmness(VerdictState counts) {
    return counts.doubt() == 0
        ? "No rule fires and the load is inside all bands: "
        : "No rule fires so far, but the last windows put the verdict in doubt: ";
  }

  private Diagnosis insufficient(List<Finding> findings, Observation seen, VerdictState counts) {
    return new Diagnosis(
        seen.window().job(),
        Diagnosis.INSUFFICIENT_EVIDENCE,
        Severity.INFO,
        Subject.JOB,
        seen.window().start(),
        seen.window().end(),
        seen.job().evidence(BANDS),
        List.of(),
        0,
        new Outlook(findings, seen).sentences(),
        sentence(gaps.list(seen, counts)),
        missingRunbook);
  }

  private static String sentence(List<String> gaps) {
    return "No verdict yet: " + String.join("; ", gaps) + ".";
  }

  private static Diagnosis since(Diagnosis d, long since) {
    return new Diagnosis(
        d.job(),
        d.cause(),
        d.severity(),
        d.subject(),
        since,
        d.at(),
        d.evidence(),
        d.explains(),
        d.confidence(),
        d.wouldChange(),
        d.summary(),
        d.runbook());
  }
}
