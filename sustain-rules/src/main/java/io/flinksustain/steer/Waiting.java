package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Setting;
import io.flinksustain.policy.Mode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Changes before they begin: they come, are renewed, replaced, approved by policy, and expire. */
final class Waiting {
  private Waiting() {}

  /** What comes late or twice changes nothing. */
  static void take(Draft draft, Recommendation r) {
    String job = r.job().key();
    if (r.at() <= lastHeard(draft, job)) {
      return;
    }
    draft.heard.put(job, r.at());
    draft
        .recall
        .hear(r)
        .filter(said -> said.open() && said.expires() > draft.now)
        .ifPresentOrElse(said -> open(draft, said), () -> withdraw(draft, job));
  }

  /** Also by another lane: the job may have been in it until now. */
  private static long lastHeard(Draft draft, String job) {
    long here = draft.heard.getOrDefault(job, Long.MIN_VALUE);
    return Math.max(here, draft.site.fleet().heardAt(job));
  }

  static void withdraw(Draft draft, String job) {
    draft.waiting.of(job).ifPresent(c -> supersede(draft, c, "Its recommendation is withdrawn."));
  }

  private static void supersede(Draft draft, Change change, String why) {
    draft.waiting.drop(change, ChangeMove.SUPERSEDE, why);
  }

  private static void open(Draft draft, Recommendation r) {
    Change known = draft.waiting.of(r.job().key()).orElse(null);
    if (known != null && isRenewed(draft, known, r)) {
      draft.waiting.replace(known, known.waiting(r.expires(), known.reason()));
      return;
    }
    if (known != null) {
      supersede(draft, known, "Another change of the job took its place.");
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
    Change made = Change.proposed(r, Planner.plan(r, draft.policy(r.job())), draft.now);
    Change proposed = remembering(draft, made);
    draft.waiting.add(proposed);
    if (draft.waiting.all().size() > Lane.WAITING) {
      List<Change> others = inOrder(draft, change -> !isApprovedByAPerson(change));
      draft.waiting.drop(
          others.get(others.size() - 1), ChangeMove.EXPIRE, "Too many changes wait in its lane.");
    }
  }

  /** The one that came last is not, so that there is always another one to make room. */
  private static boolean isApprovedByAPerson(Change change) {
    return !change.approvedBy().isEmpty() && !change.approvedBy().equals(Change.BY_POLICY);
  }

  /** A person who may approve it all the same should know that it is with a person already. */
  private static Change remembering(Draft draft, Change made) {
    return draft.past.ended.stream()
        .filter(end -> made.plan().isPossible() && isWithAPerson(end, made, draft))
        .max(Comparator.comparingLong(Change::enteredAt))
        .map(end -> made.waiting(made.deadline(), "Handed over before: " + end.reason()))
        .orElse(made);
  }

  /** Those whose time is over leave, and those that the policy allows are approved. */
  static void look(Draft draft) {
    for (Change change : draft.waiting.all()) {
      Optional<String> moved = new Moved(draft, change).reason();
      if (change.deadline() <= draft.now) {
        draft.waiting.drop(
            change, ChangeMove.EXPIRE, "Its recommendation expired before its turn came.");
      } else if (moved.isPresent()) {
        supersede(draft, change, moved.get());
      } else if (change.state() == ChangeState.PROPOSED && isAutomatic(draft, change)) {
        draft.waiting.approve(change, Change.BY_POLICY);
      }
    }
  }

  private static boolean isAutomatic(Draft draft, Change change) {
    return change.plan().isPossible()
        && draft.mode(change) == Mode.AUTO
        && draft.past.ended.stream().noneMatch(e -> isWithAPerson(e, change, draft));
  }

  /** What was written down for a person is not written down again and again. */
  private static boolean isWithAPerson(Change end, Change change, Draft draft) {
    return end.state() == ChangeState.HANDED_OVER
        && draft.now - end.enteredAt() < draft.site.lane().retryAfterMs()
        && end.jobKey().equals(change.jobKey())
        && end.recommendation().knob().equals(change.recommendation().knob())
        && end.plan().takesAway() == change.plan().takesAway();
  }

  /** Some of them: those that matter least first, then the smallest job, then the oldest change. */
  static List<Change> inOrder(Draft draft, Predicate<Change> which) {
    return draft.waiting.all().stream()
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
        .waiting
        .of(job)
        .filter(change -> change.plan().isPossible())
        .filter(change -> isOutdated(change.plan().setting(), inEffect))
        .ifPresent(
            change -> supersede(draft, change, "The knob no longer stands where it starts."));
  }

  private static boolean isOutdated(Setting waiting, Setting inEffect) {
    return waiting.knob().equals(inEffect.knob())
        && waiting.subject().equals(inEffect.subject())
        && !waiting.expected().equals(inEffect.value());
  }
}
