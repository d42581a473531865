package io.flinksustain.steer;

import io.flinksustain.policy.Knobs;
import java.util.Optional;

/** What must be known of a job before a change of it begins. */
final class Proof {
  private final Draft draft;
  private final Change change;

  Proof(Draft draft, Change change) {
    this.draft = draft;
    this.change = change;
  }

  /** What is missing, one sentence; empty when all is known that must be. */
  Optional<String> missing() {
    Vitals last = baseline().last();
    // A window from the future, by somebody's wrong clock, hides all that came since.
    if (last == null || Math.abs(draft.now - last.end()) > draft.site.lane().evidenceMs()) {
      return Optional.of("It waits for figures: there are no recent ones of the job.");
    }
    return when(isOutdated(last), "It waits to see the job since its last change.")
        .or(() -> when(isRedeployed(last), "It waits for advice on the job of now."))
        .or(() -> when(!last.unplaced().isEmpty(), "It waits for room. " + last.unplaced()))
        .or(() -> when(!last.complete(), "It waits for figures: those of now are not complete."))
        .or(() -> when(!last.calm(), "It waits for the job to be at its work."))
        .or(() -> autoscaler(last.autoscaled()))
        .or(() -> when(reference().isEmpty(), "It waits to know the job at this load."));
  }

  /** Whether the window is of before the last change of the job was over, in whichever lane. */
  private boolean isOutdated(Vitals last) {
    boolean here =
        draft.past.ended.stream()
            .filter(end -> end.hasTouched() && end.jobKey().equals(change.jobKey()))
            .anyMatch(end -> end.enteredAt() > last.start());
    return here || draft.site.fleet().lastTouch(change.jobKey()).at() > last.start();
  }

  private boolean isRedeployed(Vitals last) {
    return !last.job().jobId().equals(change.recommendation().job().jobId());
  }

  private Optional<String> autoscaler(Autoscaled autoscaled) {
    if (!Knobs.isParallelism(change.recommendation().knob())) {
      return Optional.empty();
    }
    return switch (autoscaled) {
      case NO -> Optional.empty();
      case YES -> Optional.of("Flink's autoscaler has a hand on this knob.");
      case UNKNOWN ->
          Optional.of("It waits to know whether Flink's autoscaler has a hand on this knob.");
    };
  }

  Baseline baseline() {
    return draft.site.baseline(change.job());
  }

  /** What the job is usually like at the load of now. */
  Optional<Figures> reference() {
    int windows = draft.site.trial(change.job()).baselineWindows();
    return baseline().at(baseline().last().figures().load(), windows);
  }

  static Optional<String> when(boolean holds, String why) {
    return holds ? Optional.of(why) : Optional.empty();
  }
}
