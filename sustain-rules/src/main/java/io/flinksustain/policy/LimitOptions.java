package io.flinksustain.policy;

import static io.flinksustain.policy.OptionKinds.LOW_IS_STRICT;
import static io.flinksustain.policy.OptionKinds.amount;

import io.flinksustain.policy.PolicyOption.Scope;
import io.flinksustain.text.Amount;
import java.util.List;

/** Options that say what rolls a change back at once. */
public final class LimitOptions {
  public static final PolicyOption<Quantity> RESTARTS =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          LOW_IS_STRICT,
          new Field(
              "limits.restarts",
              "0 to 1,000",
              "1",
              "Restarts since the change, without the one that it is itself; one more rolls it"
                  + " back."));

  public static final PolicyOption<Quantity> OOM_KILLS =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          LOW_IS_STRICT,
          new Field(
              "limits.oom-kills",
              "0 to 1,000",
              "0",
              "Containers of task managers killed out of memory since the change; one more rolls it"
                  + " back."));

  public static final PolicyOption<Quantity> FAILED_CHECKPOINTS =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          LOW_IS_STRICT,
          new Field(
              "limits.failed-checkpoints",
              "0 to 1,000",
              "2",
              "Checkpoints failed since the change; one more rolls it back."));

  public static final PolicyOption<Quantity> BACKPRESSURE =
      amount(
          Amount.SHARE,
          Scope.JOB,
          LOW_IS_STRICT,
          new Field(
              "limits.backpressure",
              "0 % to 100 %",
              "80 %",
              "Share of a window in which the most backpressured vertex may be held up; more than"
                  + " that, and clearly more than before the change, rolls it back."));

  public static final PolicyOption<Quantity> LAG =
      amount(
          Amount.TIME,
          Scope.JOB,
          LOW_IS_STRICT,
          new Field(
              "limits.lag",
              "1 s to 7 d",
              "10 min",
              "Time that the job may be behind its sources once it has settled; more than that, and"
                  + " clearly more than before the change, rolls it back."));

  static final List<PolicyOption<?>> ALL =
      List.of(RESTARTS, OOM_KILLS, FAILED_CHECKPOINTS, BACKPRESSURE, LAG);

  private LimitOptions() {}
}
