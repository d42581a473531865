package io.flinksustain.steer;

import io.flinksustain.report.JobRef;
import java.util.Optional;

/** Begins the next change, when nothing stands against it. */
final class Starting {
  private final Draft draft;

  Starting(Draft draft) {
    this.draft = draft;
  }

  /** At most one begins; of the others it is noted what they wait for. */
  void look() {
    if (draft.inFlight != null || !draft.past.toRevert.isEmpty()) {
      return;
    }
    for (Change change : Waiting.inOrder(draft, c -> c.state() == ChangeState.APPROVED)) {
      if (draft.inFlight == null) {
        obstacle(change).ifPresentOrElse(why -> note(change, why), () -> begin(change));
      }
    }
  }

  private void note(Change change, String why) {
    if (!change.reason().equals(why)) {
      Change noted = change.waiting(change.deadline(), why);
      draft.replace(change, noted);
      draft.log(noted);
    }
  }

  private Optional<String> obstacle(Change change) {
    return order(change)
        .or(() -> policy(change))
        .or(() -> evidence(change))
        .or(() -> budget(change))
        .or(() -> closed(change));
  }

  private Optional<String> order(Change change) {
    return draft.holds.of(change.jobKey(), draft.now).map(Hold::why);
  }

  private Optional<String> policy(Change change) {
    Mode mode = draft.mode(change);
    boolean byPolicy = change.approvedBy().equals(Change.BY_POLICY);
    return when(mode == Mode.ADVISE, "The policy of the job allows advice only for this knob.")
        .or(() -> when(mode == Mode.APPROVE && byPolicy, "The policy asks for a person's word."))
        .or(() -> Optional.of(plan(change).refusal()).filter(why -> !why.isEmpty()))
        .or(() -> when(!byPolicy && isAnother(change), "The policy makes another step of it now."));
  }

  /** A person approved one step, and not whatever a later policy makes of it. */
  private boolean isAnother(Change change) {
    return !plan(change).equals(change.plan());
  }

  private Optional<String> evidence(Change change) {
    Vitals last = baseline(change).last();
    // A window from the future, by somebody's wrong clock, hides all that came since.
    if (last == null || Math.abs(draft.now - last.end()) > draft.site.lane().evidenceMs()) {
      return Optional.of("It waits for figures: there are no recent ones of the job.");
    }
    return when(isOutdated(change, last), "It waits to see the job since its last change.")
        .or(() -> when(isRedeployed(change, last), "It waits for advice on the job of now."))
        .or(() -> when(!last.complete(), "It waits for figures: those of now are not complete."))
        .or(() -> when(!last.calm(), "It waits for the job to be at its work."))
        .or(() -> when(isAutoscaled(change, last), "Flink's autoscaler has a hand on this knob."))
        .or(() -> when(reference(change).isEmpty(), "It waits to know the job at this load."));
  }

  /** Whether the window is of before the last change of the job was over. */
  private boolean isOutdated(Change change, Vitals last) {
    return draft.past.ended.stream()
        .anyMatch(end -> end.hasTouched(change.jobKey()) && end.enteredAt() > last.start());
  }

  private static boolean isRedeployed(Change change, Vitals last) {
    return !last.job().jobId().equals(change.recommendation().job().jobId());
  }

  private static boolean isAutoscaled(Change change, Vitals last) {
    return last.autoscaled() && Knobs.isParallelism(change.recommendation().knob());
  }

  private Optional<String> budget(Change change) {
    long day = draft.site.startOfDay(change.job(), draft.now);
    long today = draft.begun.stream().filter(at -> at >= day).count();
    boolean spent = today >= draft.policy(change).budgetPerDay();
    return when(spent, "It waits for tomorrow: the change budget of the lane is spent.");
  }

  private Optional<String> closed(Change change) {
    return draft.site.closed(change.job(), change.recommendation().knob(), draft.now);
  }

  private static Optional<String> when(boolean holds, String why) {
    return holds ? Optional.of(why) : Optional.empty();
  }

  private Baseline baseline(Change change) {
    return draft.site.baseline(change.job());
  }

  /** What the job is usually like at the load of now. */
  private Optional<Figures> reference(Change change) {
    Baseline known = baseline(change);
    int windows = draft.policy(change).trial().baselineWindows();
    return known.at(known.last().figures().load(), windows);
  }

  /** By the policy of now, which may not be that of when the change was proposed. */
  private Plan plan(Change change) {
    return Planner.plan(change.recommendation(), draft.policy(change));
  }

  private void begin(Change change) {
    draft.waiting.remove(change);
    draft.begun.add(draft.now);
    Baseline before = baseline(change);
    JobRef job = before.job();
    Plan plan = plan(change);
    long commandMs = draft.site.lane().commandMs();
    Armed armed = Commands.arm(change.id(), job, plan.setting(), draft.now, draft.now + commandMs);
    draft.trial = Trial.of(before, reference(change).orElseThrow(), draft.now);
    draft.inFlight = change.of(job).armed(plan, armed);
    draft.move(
        ChangeMove.BEGIN,
        draft.now + 2 * commandMs,
        "Approved by " + change.approvedBy() + ", and nothing stands against it.");
    draft.send(armed.apply());
  }
}
