package io.flinksustain.policy;

import io.flinksustain.policy.PolicyOption.Scope;
import io.flinksustain.text.Amount;
import io.flinksustain.text.Range;
import io.flinksustain.text.Words;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** All options of a policy. */
public final class PolicyOptions {
  private static final Comparator<Quantity> LOW_IS_STRICT = Comparator.naturalOrder();
  private static final Comparator<Quantity> HIGH_IS_STRICT = Comparator.reverseOrder();
  private static final Comparator<Quantity> NO_ANNOTATION = null;

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

  public static final PolicyOption<ZoneId> ZONE =
      new PolicyOption<>(
          new Field(
              "zone",
              "a time zone such as Europe/Berlin",
              "UTC",
              "Time zone of the day that the budget is for, and of all windows and freezes that"
                  + " hold for a job, those of the defaults too."),
          Scope.JOB,
          new ZoneParser(),
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

  public static final PolicyOption<Quantity> MIN_SAVING =
      amount(
          Amount.SHARE,
          Scope.JOB,
          HIGH_IS_STRICT,
          new Field(
              "min-saving",
              "0 % to 100 %",
              "5 %",
              "Share of the job's cost that a change must save if saving is all it is for. Does not"
                  + " hold back what repairs a job."));

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

  public static final PolicyOption<Quantity> KILLS =
      amount(
          Amount.WHOLE,
          Scope.JOB,
          LOW_IS_STRICT,
          new Field(
              "limits.kills",
              "0 to 1,000",
              "0",
              "Task managers killed for their memory since the change; one more rolls it back."));

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

  /** All of them, in the order of the reference page. */
  public static final List<PolicyOption<?>> ALL =
      List.of(
          MODE,
          OPT_IN,
          ANNOTATIONS,
          ZONE,
          PRIORITY,
          CHANGES_PER_DAY,
          MIN_SAVING,
          STEP,
          MIN,
          MAX,
          SETTLE,
          WINDOWS,
          FAILURES,
          PASSES,
          SOAK,
          RESTARTS,
          KILLS,
          FAILED_CHECKPOINTS,
          BACKPRESSURE,
          LAG);

  /** Names under which options stand together in a file. */
  static final List<String> GROUPS =
      ALL.stream().map(PolicyOption::group).filter(g -> !g.isEmpty()).distinct().toList();

  private PolicyOptions() {}

  /** Those of jobs in a group; the empty one holds those in none. */
  static List<PolicyOption<?>> ofJobs(String group) {
    return ALL.stream().filter(o -> o.isOfJobs() && o.group().equals(group)).toList();
  }

  static List<PolicyOption<?>> ofKnobs() {
    return ALL.stream().filter(PolicyOption::isOfKnobs).toList();
  }

  private static <E extends Enum<E>> PolicyOption<E> word(
      Class<E> type, Scope scope, Comparator<E> order, String name, String value, String prose) {
    Field field = new Field(name, Words.list(type), value, prose);
    return new PolicyOption<>(field, scope, new WordParser<>(type), order);
  }

  private static PolicyOption<Quantity> amount(
      Amount amount, Scope scope, Comparator<Quantity> order, Field field) {
    Range range = new Range(amount, field.takes());
    return new PolicyOption<>(
        field,
        scope,
        (knob, text) -> range.parse(text).map(value -> new Quantity(value, text)),
        order);
  }

  private static PolicyOption<Quantity> bound(
      String name, Comparator<Quantity> order, String prose) {
    Field field = new Field(name, "a value of the knob", "none", prose);
    return new PolicyOption<>(field, Scope.KNOB, Knobs::parse, order);
  }
}
