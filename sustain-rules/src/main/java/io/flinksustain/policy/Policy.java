package io.flinksustain.policy;

import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be done to one job: each value, where it is from, and what follows from all of them. */
public final class Policy {
  private final JobRef job;
  private final String lane;
  private final Values values;
  private final Calendar calendar;
  private final Optional<Sourced<String>> exclusion;
  private final List<PolicyFinding> findings;

  Policy(
      JobRef job,
      String lane,
      Values values,
      Calendar calendar,
      Optional<Sourced<String>> exclusion,
      List<PolicyFinding> findings) {
    this.job = job;
    this.lane = lane;
    this.values = values;
    this.calendar = calendar;
    this.exclusion = exclusion;
    this.findings = List.copyOf(findings);
  }

  public JobRef job() {
    return job;
  }

  /** Name of the lane whose budget the job shares; {@code cluster/namespace} when it is in none. */
  public String lane() {
    return lane;
  }

  /** What is to be known about the job's annotations. */
  public List<PolicyFinding> findings() {
    return findings;
  }

  /** What excludes the job from all changes; empty when nothing does. */
  public Optional<Sourced<String>> exclusion() {
    return exclusion;
  }

  /** The knobs that have values of their own, in alphabetical order. */
  public List<String> knobs() {
    return List.copyOf(values.knobs());
  }

  /** The mode of a knob; that of a knob which no policy can name is advice. */
  public Sourced<Mode> mode(String knob) {
    return knob.isEmpty() || Knobs.kind(knob).isPresent()
        ? find(ModeOptions.MODE, knob).orElseThrow()
        : new Sourced<>(Mode.ADVISE, Origin.BUILT_IN);
  }

  /** A value of the whole job. */
  public <T> Sourced<T> get(PolicyOption<T> option) {
    return find(option, "").orElseThrow();
  }

  /** A value of a knob; empty when there is none. */
  public <T> Optional<Sourced<T>> find(PolicyOption<T> option, String knob) {
    return values.find(option, Knobs.canonical(knob));
  }

  /** How a change is to be watched. */
  public Probation probation() {
    return new Probation(
        duration(ProbationOptions.SETTLE),
        whole(ProbationOptions.WINDOWS),
        whole(ProbationOptions.FAILURES),
        whole(ProbationOptions.PASSES),
        duration(ProbationOptions.SOAK));
  }

  /** What rolls a change back at once. */
  public HardLimits limits() {
    return new HardLimits(
        whole(LimitOptions.RESTARTS),
        whole(LimitOptions.OOM_KILLS),
        whole(LimitOptions.FAILED_CHECKPOINTS),
        get(LimitOptions.BACKPRESSURE).value().value(),
        duration(LimitOptions.LAG));
  }

  /** Whose turn it is first, 0 to 100; the highest. */
  public int priority() {
    return whole(TurnOptions.PRIORITY);
  }

  private int whole(PolicyOption<Quantity> option) {
    return (int) get(option).value().value();
  }

  private Duration duration(PolicyOption<Quantity> option) {
    return Duration.ofMillis(Math.round(get(option).value().value() * 1000));
  }

  Calendar calendar() {
    return calendar;
  }

  /** A time as policy files write it, in their time zone; empty when the text is none. */
  public Optional<Instant> time(String text) {
    return Moment.begin(text).map(moment -> moment.instant(calendar.timeZone()));
  }

  /** A time by the clock of that time zone: {@code 2026-12-01T22:00+01:00}. */
  public String text(Instant time) {
    return calendar.text(time);
  }

  /** When the day of the budget began. */
  public Instant startOfDay(Instant now) {
    return calendar.today(now);
  }

  /**
   * Whether a change of a knob may be begun now. In mode {@code approve} it may, once a person has
   * said yes.
   *
   * @param changesToday changes that were begun in the lane since {@link #startOfDay}
   */
  public Permission mayStart(Instant now, String knob, int changesToday) {
    return new StartGate(this, now).ask(knob, changesToday);
  }

  /**
   * Whether a knob may be moved from one value to another: bounds, step, and what it saves.
   *
   * @param current value now; empty when it is not set or not known
   * @param proposed value to set
   */
  public Permission maySet(String knob, String current, String proposed, Saved saved) {
    return ValueGate.ask(this, knob, current, proposed, saved);
  }

  /** Everything that holds for the job, with where it is from. */
  public List<Explained> explain() {
    return new Explanation(this).all();
  }
}
