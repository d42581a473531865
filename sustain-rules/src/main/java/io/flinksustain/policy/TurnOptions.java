package io.flinksustain.policy;

import static io.flinksustain.policy.OptionKinds.LOW_IS_STRICT;
import static io.flinksustain.policy.OptionKinds.NO_ANNOTATION;
import static io.flinksustain.policy.OptionKinds.amount;

import io.flinksustain.policy.PolicyOption.Scope;
import io.flinksustain.text.Amount;
import java.time.ZoneId;
import java.util.List;

/** Options that say when it is the turn of a job. */
public final class TurnOptions {
  public static final PolicyOption<ZoneId> TIME_ZONE =
      new PolicyOption<>(
          new Field(
              "time-zone",
              "a time zone such as Europe/Berlin",
              "UTC",
              "Time zone of the day that the budget is for, and of all windows and freezes that"
                  + " hold for a job, those of the defaults too."),
          Scope.JOB,
          new TimeZoneParser(),
          null);

  public static final PolicyOption<Quantity> PRIORITY =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          LOW_IS_STRICT,
          new Field(
              "priority",
              "0 to 100",
              "50",
              "Whose turn it is when several jobs wait for the budget of a lane: the highest"
                  + " first."));

  public static final PolicyOption<Quantity> CHANGES_PER_DAY =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          NO_ANNOTATION,
          new Field(
              "changes-per-day",
              "0 to 1,000",
              "1",
              "Changes that may be begun in the whole lane from midnight to midnight."));

  static final List<PolicyOption<?>> ALL = List.of(TIME_ZONE, PRIORITY, CHANGES_PER_DAY);

  private TurnOptions() {}
}
