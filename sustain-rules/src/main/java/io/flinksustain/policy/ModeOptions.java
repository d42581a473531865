package io.flinksustain.policy;

import static io.flinksustain.policy.OptionKinds.word;

import io.flinksustain.policy.PolicyOption.Scope;
import java.util.Comparator;
import java.util.List;

/** Options that say whether anything is done at all, and who may say so. */
public final class ModeOptions {
  public static final PolicyOption<Mode> MODE =
      word(
          Mode.class,
          Scope.BOTH,
          Comparator.naturalOrder(),
          "mode",
          "advise",
          "What may be done: only advise, carry out what a person approves, or carry out. An"
              + " annotation may lower it, and raise it up to `opt-in`.");

  public static final PolicyOption<Mode> OPT_IN =
      word(
          Mode.class,
          Scope.BOTH,
          null,
          "opt-in",
          "advise",
          "The highest mode that the team of a job may choose by annotation. It belongs to the"
              + " `mode` beside it: a `mode` that is written nearer to the job or knob, without an"
              + " `opt-in` of its own, is final.");

  public static final PolicyOption<AnnotationUse> ANNOTATIONS =
      word(
          AnnotationUse.class,
          Scope.JOB,
          null,
          "annotations",
          "narrow",
          "Whether annotations may only make the values below stricter, or looser too. No"
              + " annotation lifts an exclusion, a freeze or a maintenance window.");

  static final List<PolicyOption<?>> ALL = List.of(MODE, OPT_IN, ANNOTATIONS);

  private ModeOptions() {}
}
