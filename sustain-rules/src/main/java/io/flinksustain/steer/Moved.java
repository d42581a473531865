package io.flinksustain.steer;

import java.util.Optional;

/** What a policy that moved a job to another lane means for a change of it that waits. */
final class Moved {
  private final Draft draft;
  private final Change change;

  Moved(Draft draft, Change change) {
    this.draft = draft;
    this.change = change;
  }

  /** Why it is of no use any more in this lane, one sentence; empty when it is. */
  Optional<String> reason() {
    return gone().or(this::changedElsewhere);
  }

  private Optional<String> gone() {
    return Optional.of(draft.policy(change).lane())
        .filter(lane -> !lane.equals(draft.name))
        .map(lane -> "The policy moved its job to lane " + lane + ".");
  }

  /** It was advised before the change with which the job came from its former lane was over. */
  private Optional<String> changedElsewhere() {
    Fleet.Touch last = draft.site.fleet().lastTouch(change.jobKey());
    boolean after = last.at() >= change.recommendation().at();
    return Optional.of(last.lane())
        .filter(lane -> after && !lane.equals(draft.name))
        .map(lane -> "The job was changed since, in lane " + lane + ".");
  }

  /** What it waits for: a change of the job that is not over in another lane. */
  Optional<String> obstacle() {
    return draft
        .site
        .fleet()
        .home(change.jobKey())
        .filter(lane -> !lane.equals(draft.name))
        .map(lane -> "It waits for lane " + lane + ", in which a change of the job is not over.");
  }
}
