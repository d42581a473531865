package io.flinksustain.steer;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.advise.Steps;
import io.flinksustain.classify.Subject;
import io.flinksustain.policy.HardLimits;
import io.flinksustain.policy.Mode;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Policies as files say them, trials in minutes, jobs, and what is heard of them. */
final class Lab {
  static final long MINUTE = 60_000;
  static final long DAY = 1_440 * MINUTE;
  static final long START = 100 * DAY;

  static final HardLimits LIMITS = new HardLimits(2, 0, 2, 0.5, Duration.ofMinutes(5));

  /** Settled after 2 minutes, decided after 6 more, and accepted after 6 more. */
  static final TrialPolicy TRIAL =
      new TrialPolicy(
          2 * MINUTE,
          10 * MINUTE,
          2 * MINUTE,
          3,
          2,
          1,
          30 * MINUTE,
          6 * MINUTE,
          5 * MINUTE,
          3,
          LIMITS);

  static final LanePolicy LANE =
      new LanePolicy(2 * MINUTE, 2 * MINUTE, 2 * MINUTE, DAY, 7 * DAY, MINUTE);

  private static final String SPEC = "0123456789ab";

  private Lab() {}

  /** The same with a soak of so many minutes. */
  static TrialPolicy soaking(int minutes) {
    TrialPolicy t = TRIAL;
    return new TrialPolicy(
        t.settleMs(),
        t.settleAtMostMs(),
        t.observeMs(),
        t.verdicts(),
        t.passes(),
        t.failures(),
        t.observeAtMostMs(),
        minutes * MINUTE,
        t.silenceMs(),
        t.baselineWindows(),
        t.limits());
  }

  static JobRef job(String name) {
    return new JobRef("eu1", "payments", name, "a1", name);
  }

  /** The fields of a policy in one line. */
  static String policy(Mode mode) {
    return policy(mode, 1);
  }

  static String policy(Mode mode, int priority) {
    return policy(mode, priority, 40);
  }

  static String policy(Mode mode, int priority, int most) {
    return "{mode: %s, priority: %d, changes-per-day: 3, min-saving: 10 %%, %s}"
        .formatted(mode, priority, "knobs: {parallelism: {min: 1, max: " + most + "}}");
  }

  /** Another parallelism of a job is recommended at a time, and stands for half a day. */
  static Recommendation parallelism(String job, int current, int proposed, long at) {
    Conditions now = new Conditions(1000, current, SPEC);
    return recommendation(job, "parallelism", "" + current, "" + proposed, at, now);
  }

  /** Mostly one step of the adviser, and now and then what it snapped to, further away. */
  static int proposed(int current, Random random) {
    int wanted = 1 + random.nextInt(40);
    return random.nextInt(8) == 0 ? wanted : Steps.towards(current, wanted);
  }

  static Recommendation recommendation(
      String job, String knob, String current, String proposed, long at) {
    return recommendation(job, knob, current, proposed, at, new Conditions(1000, 4, SPEC));
  }

  private static Recommendation recommendation(
      String job, String knob, String current, String proposed, long at, Conditions conditions) {
    return new Recommendation(
        job(job),
        true,
        "cpu-bound-operator",
        Subject.JOB,
        knob,
        current,
        proposed,
        "",
        "",
        "more",
        "because it is busy",
        "less busy",
        "nothing",
        1,
        at,
        at + DAY / 2,
        List.of(),
        CostEffect.UNKNOWN,
        List.of(),
        conditions);
  }

  /** At a cost, and about a part of the job. */
  static Recommendation recommendation(
      String knob, String from, String to, Subject subject, CostEffect cost) {
    Recommendation r = recommendation("fraud", knob, from, to, 0);
    return new Recommendation(
        r.job(),
        true,
        r.cause(),
        subject,
        knob,
        from,
        to,
        "",
        "",
        "",
        "",
        "",
        "",
        1,
        0,
        1,
        List.of(),
        cost,
        List.of(),
        Conditions.UNKNOWN);
  }

  /** The same recommendation, at a load of so many records per second. */
  static Recommendation underLoad(Recommendation r, double load) {
    return new Recommendation(
        r.job(),
        r.open(),
        r.cause(),
        r.subject(),
        r.knob(),
        r.current(),
        r.proposed(),
        r.lower(),
        r.upper(),
        r.action(),
        r.reason(),
        r.effect(),
        r.avoid(),
        r.confidence(),
        r.at(),
        r.expires(),
        r.evidence(),
        r.cost(),
        r.missing(),
        new Conditions(load, r.conditions().parallelism(), r.conditions().spec()));
  }

  /** A calm minute of a job at work that ends at a time: busy, and nothing is wrong. */
  static Vitals calm(String job, long end) {
    return vitals(job, end, figures(1000, 0, 0.6));
  }

  static Vitals vitals(String job, long end, Figures figures) {
    return vitals(job, end, true, figures, "");
  }

  static Vitals incomplete(String job, long end) {
    return vitals(job, end, false, figures(1000, 0, 0.6), "");
  }

  /** A pod of the job has no node, for long where the scheduler's words are there. */
  static Vitals unplaced(String job, long end, String why) {
    return vitals(job, end, false, figures(1000, 0, 0.6), why);
  }

  private static Vitals vitals(
      String job, long end, boolean complete, Figures figures, String unplaced) {
    return new Vitals(
        job(job),
        end - MINUTE,
        end,
        complete,
        unplaced.isEmpty(),
        figures,
        0,
        0,
        0,
        4,
        Autoscaled.NO,
        unplaced,
        List.of());
  }

  static Vitals restarting(
      String job, long end, int restarts, int oomKills, int failedCheckpoints) {
    return new Vitals(
        job(job),
        end - MINUTE,
        end,
        true,
        false,
        figures(1000, 0, 0.6),
        restarts,
        oomKills,
        failedCheckpoints,
        4,
        Autoscaled.NO,
        "",
        List.of());
  }

  static Figures figures(double load, double backpressured, double busy) {
    return new Figures(
        Map.of(
            Figure.LOAD,
            load,
            Figure.LAG,
            1.0,
            Figure.BACKPRESSURED,
            backpressured,
            Figure.BUSY,
            busy));
  }
}
