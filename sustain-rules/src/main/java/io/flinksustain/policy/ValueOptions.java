package io.flinksustain.policy;

import static io.flinksustain.policy.OptionKinds.HIGH_IS_STRICT;
import static io.flinksustain.policy.OptionKinds.LOW_IS_STRICT;
import static io.flinksustain.policy.OptionKinds.amount;
import static io.flinksustain.policy.OptionKinds.bound;

import io.flinksustain.policy.PolicyOption.Scope;
import io.flinksustain.text.Amount;
import java.util.List;

/** Options that say which values a knob may be given. */
public final class ValueOptions {
  public static final PolicyOption<Quantity> MIN_SAVING =
      amount(
          Amount.SHARE,
          Scope.JOB,
          HIGH_IS_STRICT,
          new Field(
              "min-saving",
              "0 % to 100 %",
              "5 %",
              "Share of the job's cost that a change must save if saving is all it is for; where no"
                  + " price is known, the share that it takes off its knob. Does not hold back what"
                  + " repairs a job."));

  public static final PolicyOption<Quantity> STEP =
      amount(
          Amount.SHARE,
          Scope.BOTH,
          LOW_IS_STRICT,
          new Field(
              "step",
              "1 % to 100 %",
              "35 %",
              "How far one change may move a value from where it stands, up or down; a whole number"
                  + " may always move by one."));

  public static final PolicyOption<Quantity> MIN =
      bound("min", HIGH_IS_STRICT, "Least value that may be set.");

  public static final PolicyOption<Quantity> MAX =
      bound("max", LOW_IS_STRICT, "Largest value that may be set.");

  static final List<PolicyOption<?>> ALL = List.of(MIN_SAVING, STEP, MIN, MAX);

  private ValueOptions() {}
}
