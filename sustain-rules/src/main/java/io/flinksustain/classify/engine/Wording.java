package io.flinksustain.classify.engine;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RuleStatus;
import io.flinksustain.classify.rule.Template;
import java.util.ArrayList;
import java.util.List;

/** Puts a judgement into words and numbers, which costs more than to find it. */
final class Wording {
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

  private final Gaps gaps;
  private final String missingRunbook;

  Wording(RulePack pack, ClassifySettings settings) {
    this.gaps = new Gaps(settings);
    this.missingRunbook = pack.rule(Diagnosis.INSUFFICIENT_EVIDENCE).map(Rule::runbook).orElse("");
  }

  Diagnosis diagnosis(Judgement judgement, Findings findings) {
    if (judgement.cause() != null) {
      return ofCause(judgement, findings);
    }
    return judgement.healthy() ? healthy(judgement, findings) : insufficient(judgement, findings);
  }

  private Diagnosis ofCause(Judgement judgement, Findings findings) {
    Observation seen = judgement.seen();
    Finding cause = judgement.cause();
    Causes causes = new Causes(findings.notable(), seen.graph());
    Rule rule = cause.rule();
    boolean blind = rule.id().equals(Diagnosis.INSUFFICIENT_EVIDENCE);
    List<String> wouldChange = new ArrayList<>(List.of(Outlook.ending(cause)));
    causes.rivals(cause).forEach(r -> wouldChange.add(r.label() + " is next when it ends"));
    wouldChange.addAll(new Outlook(findings.notable(), seen).sentences());
    return diagnosis(
        judgement,
        cause.features().evidence(rule.evidence()),
        causes.consequences(cause).stream().map(Finding::label).toList(),
        blind ? 0 : confidence(cause, causes, findings, seen),
        wouldChange,
        blind ? sentence(judgement, findings) : rule.summary().render(cause.features()),
        rule.runbook());
  }

  /** Rules that judge disturbed windows do not rest on the subtasks, so they need them not all. */
  private static double confidence(
      Finding cause, Causes causes, Findings findings, Observation seen) {
    return Confidence.ofCause(
        cause.rule().steady() ? seen.scene().completeness() : 1,
        cause.trueWindows(),
        cause.span().among(),
        causes.rivals(cause).size(),
        unknownAbove(cause.rule(), findings));
  }

  private static int unknownAbove(Rule rule, Findings findings) {
    return (int)
        findings.notable().stream()
            .filter(f -> f.rule().status() == RuleStatus.STABLE && !f.verdict().isKnown())
            .filter(f -> f.rule().concern().compareTo(rule.concern()) < 0)
            .map(f -> f.rule().id())
            .distinct()
            .count();
  }

  private static Diagnosis healthy(Judgement judgement, Findings findings) {
    Observation seen = judgement.seen();
    List<Evidence> evidence = seen.job().evidence(BANDS);
    return diagnosis(
        judgement,
        evidence,
        List.of(),
        Confidence.ofHealth(seen.scene().completeness(), findings.judged(), findings.stable()),
        new Outlook(findings.notable(), seen).sentences(),
        calmness(judgement.counts()) + Template.list(evidence) + ".",
        "");
  }

  /** A verdict that outlasts a few bad windows must not call those good. */
  private static String calmness(VerdictState counts) {
    return counts.doubt() == 0
        ? "No rule fires and the load is inside all bands: "
        : "No rule fires so far, but the last windows put the verdict in doubt: ";
  }

  private Diagnosis insufficient(Judgement judgement, Findings findings) {
    Observation seen = judgement.seen();
    return diagnosis(
        judgement,
        seen.job().evidence(BANDS),
        List.of(),
        0,
        new Outlook(findings.notable(), seen).sentences(),
        sentence(judgement, findings),
        missingRunbook);
  }

  private String sentence(Judgement judgement, Findings findings) {
    List<String> missing = gaps.list(judgement.seen(), findings.notable(), judgement.counts());
    return "No verdict yet: " + String.join("; ", missing) + ".";
  }

  private static Diagnosis diagnosis(
      Judgement judgement,
      List<Evidence> evidence,
      List<String> explains,
      double confidence,
      List<String> wouldChange,
      String summary,
      String runbook) {
    return new Diagnosis(
        judgement.seen().window().job(),
        judgement.id(),
        judgement.severity(),
        judgement.subject(),
        judgement.since(),
        judgement.seen().window().end(),
        evidence,
        explains,
        confidence,
        wouldChange,
        summary,
        runbook);
  }
}
