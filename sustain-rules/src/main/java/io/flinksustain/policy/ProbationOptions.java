package io.flinksustain.policy;

import static io.flinksustain.policy.OptionKinds.HIGH_IS_STRICT;
import static io.flinksustain.policy.OptionKinds.LOW_IS_STRICT;
import static io.flinksustain.policy.OptionKinds.amount;

import io.flinksustain.policy.PolicyOption.Scope;
import io.flinksustain.text.Amount;
import java.util.List;

/** Options that say how long and how closely a change is watched. */
public final class ProbationOptions {
  public static final PolicyOption<Quantity> SETTLE =
      amount(
          Amount.TIME,
          Scope.JOB,
          HIGH_IS_STRICT,
          new Field(
              "observe.settle",
              "0 s to 1 d",
              "15 min",
              "Time after a change in which windows are not judged, hard limits excepted."));

  public static final PolicyOption<Quantity> WINDOWS =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          HIGH_IS_STRICT,
          new Field(
              "observe.windows",
              "1 to 10,000",
              "15",
              "Windows that must be judged good or bad after that before it is decided."));

  public static final PolicyOption<Quantity> FAILURES =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          LOW_IS_STRICT,
          new Field(
              "observe.failures",
              "0 to 9,999",
              "3",
              "Windows among them that may be worse than before the change; one more rolls it"
                  + " back."));

  public static final PolicyOption<Quantity> PASSES =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          HIGH_IS_STRICT,
          new Field(
              "observe.passes",
              "1 to 10,000",
              "5",
              "Windows in a row that must not be worse at the end of that."));

  public static final PolicyOption<Quantity> SOAK =
      amount(
          Amount.TIME,
          Scope.JOB,
          HIGH_IS_STRICT,
          new Field(
              "observe.soak",
              "0 s to 90 d",
              "3 d",
              "Time after that in which it is still watched and rolled back when it does harm, and"
                  + " in which the job is not changed again."));

  static final List<PolicyOption<?>> ALL = List.of(SETTLE, WINDOWS, FAILURES, PASSES, SOAK);

  private ProbationOptions() {}
}
