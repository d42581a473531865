package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Fields;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.policy.PolicyFinding;
import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Annotations of ours that say nothing. */
final class PolicyAnnotation implements Check {
  private static final String ANNOTATIONS = "metadata.annotations";

  private static final LintRule RULE =
      new LintRule(
          "policy-annotation",
          Level.ERROR,
          "An annotation of Sustain that cannot be used",
          "What an annotation `sustain.io/...` with an unknown name or a value that cannot be read"
              + " was meant to forbid, nobody can tell: Sustain then only advises, for the whole"
              + " job. Whether the job's lane allows what an annotation asks for is not known here;"
              + " `sustain policy explain` tells that.",
          "The annotation that was meant; they are in `docs/reference/policy.md`.");

  /** Allows everything: what is wrong with an annotation then is wrong in every lane. */
  private static final PolicyBook EVERYTHING =
      PolicyBook.parse(
          RULE.id(),
          """
          defaults:
            mode: auto
            annotations: widen
            observe: {windows: 10000, failures: 0, passes: 1}
          """);

  private static final JobRef ANY = new JobRef("", "", "", "", "");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    Fields annotations = spec.document().below(ANNOTATIONS);
    return findings(annotations).stream()
        .filter(finding -> !finding.usable())
        .map(finding -> problem(finding, spec));
  }

  private static List<PolicyFinding> findings(Fields annotations) {
    Map<String, String> texts =
        annotations.all().stream().collect(Collectors.toMap(Setting::path, Setting::value));
    return EVERYTHING.effective(ANY, texts).findings();
  }

  private static Problem problem(PolicyFinding finding, Spec spec) {
    return new Problem(
        finding.annotation() + ": " + finding.message(),
        "# " + (finding.hint().isEmpty() ? "leave this line out" : finding.hint()),
        spec.placeOf(ANNOTATIONS + '.' + finding.annotation()));
  }
}
