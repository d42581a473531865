package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Setting;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Changes before they begin: they come, are renewed, replaced, approved by policy, and expire. */
final class Waiting {
  private static final Set<ChangeState> IN_VAIN =
      EnumSet.of(
          ChangeState.ROLLED_BACK,
          ChangeState.FAILED,
          ChangeState.HANDED_OVER,
          ChangeState.REJECTED);

  private Waiting() {}

  /** What comes late or twice changes nothing. */
  static void take(Draft draft, Recommendation r) {
    String job = r.job().key();
    if (r.at() <= draft.heard.getOrDefault(job, Long.MIN_VALUE)) {
      return;
    }
    draft.heard.put(job, r.at());
    if (r.open() && r.expires() > draft.now) {
      open(draft, r);
    } else {
      withdraw(draft, job);
    }
  }

  private static void withdraw(Draft draft, String job) {
    draft
        .waiting(job)
        .ifPresent(c -> draft.drop(c, ChangeMove.SUPERSEDE, "Its recommendation is withdrawn."));
  }

  private static void open(Draft draft, Recommendation r) {
    Change known = draft.waiting(r.job().key()).orElse(null);
    if (known != null && isRenewed(draft, known, r)) {
      draft.replace(known, known.waiting(r.expires(), known.reason()));
      return;
    }
    if (known != null) {
      draft.drop(known, ChangeMove.SUPERSEDE, "Another change of the job took its place.");
    }
    propose(draft, r);
  }

  /** By the policy of now: what a person approved is not made another step of. */
  private static boolean isRenewed(Draft draft, Change known, Recommendation now) {
    Recommendation before = known.recommendation();
    return now.sameAs(before)
        && now.current().equals(before.current())
        && Planner.plan(before, draft.policy(known)).equals(known.plan());
  }

  private static void propose(Draft draft, Recommendation r) {
    Change made = Change.proposed(r, Planner.plan(r, draft.site.job(r.job())), draft.now);
    Change proposed = remembering(draft, made);
    draft.waiting.add(proposed);
    draft.log(proposed);
    if (draft.waiting.size() > Lane.WAITING) {
      Change last = inOrder(draft, change -> true).get(Lane.WAITING);
      draft.drop(last, ChangeMove.EXPIRE, "Too many changes wait in its lane.");
    }
  }

  /** A person who may approve it all the same should know how it ended the last time. */
  private static Change remembering(Draft draft, Change made) {
    return draft.past.ended.stream()
        .filter(end -> made.plan().isPossible() && wasInVain(end, made, draft))
        .max(Comparator.comparingLong(Change::enteredAt))
        .map(end -> made.waiting(made.deadline(), "Tried before in vain: " + end.reason()))
        .orElse(made);
  }

  /** Those whose time is over leave, and those that the policy allows are approved. */
  static void look(Draft draft) {
    for (Change change : List.copyOf(draft.waiting)) {
      if (change.deadline() <= draft.now) {
        draft.drop(change, ChangeMove.EXPIRE, "Its recommendation expired before its turn came.");
      } else if (change.state() == ChangeState.PROPOSED && isAutomatic(draft, change)) {
        draft.approve(change, Change.BY_POLICY);
      }
    }
  }

  private static boolean isAutomatic(Draft draft, Change change) {
    return change.plan().isPossible()
        && draft.mode(change) == Mode.AUTO
        && draft.past.ended.stream().noneMatch(e -> wasInVain(e, change, draft));
  }

  /** Dhalion's lesson: what did not help a job is not tried again and again. */
  private static boolean wasInVain(Change end, Change change, Draft draft) {
    return IN_VAIN.contains(end.state())
        && draft.now - end.enteredAt() < draft.site.lane().retryAfterMs()
        && end.jobKey().equals(change.jobKey())
        && end.recommendation().knob().equals(change.recommendation().knob())
        && end.plan().takesAway() == change.plan().takesAway();
  }

  /** Some of them: those that matter least first, then the smallest job, then the oldest change. */
  static List<Change> inOrder(Draft draft, Predicate<Change> which) {
    return draft.waiting.stream()
        .filter(which)
        .sorted(
            Comparator.<Change>comparingInt(c -> -draft.policy(c).priority())
                .thenComparingInt(c -> size(draft, c))
                .thenComparingLong(c -> c.recommendation().at())
                .thenComparing(Change::id))
        .toList();
  }

  /** What is not known is large. */
  private static int size(Draft draft, Change change) {
    int slots = draft.site.baseline(change.job()).slots();
    return slots == 0 ? Integer.MAX_VALUE : slots;
  }

  /** Drops what starts from a value that the job no longer has. */
  static void dropOutdated(Draft draft, String job, Setting inEffect) {
    draft
        .waiting(job)
        .filter(change -> change.plan().isPossible())
        .filter(change -> isOutdated(change.plan().setting(), inEffect))
        .ifPresent(
            change ->
                draft.drop(
                    change, ChangeMove.SUPERSEDE, "The knob no longer stands where it starts."));
  }

  private static boolean isOutdated(Setting waiting, Setting inEffect) {
    return waiting.knob().equals(inEffect.knob())
        && waiting.subject().equals(inEffect.subject())
        && !waiting.expected().equals(inEffect.value());
  }
}
