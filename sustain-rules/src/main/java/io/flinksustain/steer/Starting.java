package io.flinksustain.steer;

import io.flinksustain.policy.Mode;
import io.flinksustain.policy.Permission;
import io.flinksustain.policy.Policy;
import io.flinksustain.report.JobRef;
import java.time.Instant;
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
        obstacle(change)
            .ifPresentOrElse(why -> draft.waiting.note(change, why), () -> begin(change));
      }
    }
  }

  private Optional<String> obstacle(Change change) {
    return order(change)
        .or(() -> new Moved(draft, change).obstacle())
        .or(() -> policy(change))
        .or(() -> approval(change))
        .or(() -> new Proof(draft, change).missing());
  }

  private Optional<String> order(Change change) {
    return draft.holds.of(change.jobKey(), draft.now).map(Hold::why);
  }

  /** The same gate that {@code sustain policy explain} asks. */
  private Optional<String> policy(Change change) {
    Policy policy = draft.policy(change);
    Instant now = Instant.ofEpochMilli(draft.now);
    long day = policy.startOfDay(now).toEpochMilli();
    int today = (int) draft.begun.stream().filter(at -> at >= day).count();
    return Optional.of(policy.mayStart(now, change.recommendation().knob(), today))
        .filter(may -> !may.granted())
        .map(Permission::sentence);
  }

  private Optional<String> approval(Change change) {
    boolean byPolicy = change.approvedBy().equals(Change.BY_POLICY);
    boolean asksForOne = draft.mode(change) == Mode.APPROVE;
    Plan now = plan(change);
    return Proof.when(asksForOne && byPolicy, "The policy asks for a person's word.")
        .or(() -> Proof.when(!now.isPossible(), now.refusal()))
        // A person approved one step, and not whatever a later policy makes of it.
        .or(
            () ->
                Proof.when(
                    !byPolicy && !now.equals(change.plan()),
                    "The policy makes another step of it now."));
  }

  /** By the policy of now, which may not be that of when the change was proposed. */
  private Plan plan(Change change) {
    return Planner.plan(change.recommendation(), draft.policy(change));
  }

  private void begin(Change change) {
    draft.waiting.remove(change);
    draft.begun.add(draft.now);
    Proof proof = new Proof(draft, change);
    Baseline before = proof.baseline();
    JobRef job = before.job();
    Plan plan = plan(change);
    LanePolicy lane = draft.site.lane();
    Armed armed =
        Commands.arm(change.id(), job, plan.setting(), draft.now, lane.deadline(draft.now));
    draft.trial = Trial.of(before, proof.reference().orElseThrow(), draft.now);
    draft.inFlight = change.of(job).armed(plan, armed);
    draft.move(
        ChangeMove.BEGIN,
        lane.outcomeBy(draft.now),
        "Approved by " + change.approvedBy() + ", and nothing stands against it.");
    draft.out.send(armed.apply());
  }
}
