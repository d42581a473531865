package io.flinksustain.explain;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.rule.Hold;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.explain.Statement.Part;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * The chain of evidence behind the last verdict on a job: what was seen, which rule says so, why
 * not a neighbouring cause, what would change the verdict, what to do, and what was tried before.
 */
public final class Explanation {
  /** Ends that say nothing about the job. */
  private static final Set<ChangeState> NEVER_TRIED =
      EnumSet.of(ChangeState.EXPIRED, ChangeState.SUPERSEDED);

  private final Diagnosis verdict;
  private final Ledger ledger;
  private final RulePack pack;
  private final LongFunction<String> time;
  private final List<Statement> said = new ArrayList<>();

  private Explanation(Diagnosis verdict, Ledger ledger, RulePack pack, LongFunction<String> time) {
    this.verdict = verdict;
    this.ledger = ledger;
    this.pack = pack;
    this.time = time;
  }

  /**
   * All that is to be said, part by part.
   *
   * @param verdict the last one on the job
   * @param pack the rules in force
   * @param now epoch milliseconds
   * @param time words an instant in epoch milliseconds
   */
  public static List<Statement> of(
      Diagnosis verdict, Ledger ledger, RulePack pack, long now, LongFunction<String> time) {
    return new Explanation(verdict, ledger, pack, time).statements(now);
  }

  private List<Statement> statements(long now) {
    Recommendation answer = ledger.answer(verdict.job().key(), now).orElse(null);
    VerdictText text = new VerdictText(time);
    say(Part.VERDICT, "verdict", verdict.summary());
    say(Part.VERDICT, "since", text.since(verdict));
    verdict.evidence().forEach(number -> said.add(Statement.of(Part.SEEN, number)));
    pack.rule(verdict.cause()).ifPresent(this::rule);
    said.addAll(new WhyNot(verdict, pack).statements());
    verdict.wouldChange().forEach(sentence -> say(Part.WOULD_CHANGE, "", sentence));
    said.addAll(text.advice(verdict, answer));
    if (answer != null) {
      rest(answer);
    }
    changes();
    return List.copyOf(said);
  }

  private void rule(Rule rule) {
    say(Part.RULE, rule.id(), rule.title() + ". " + rule.cause());
    say(Part.RULE, "when", rule.when().text().strip().replaceAll("\\s+", " "));
    say(Part.RULE, "for", length(rule.hold()));
    say(Part.RULE, "runbook", rule.runbook());
  }

  /** {@code 5 of 6 windows}, {@code 3 windows} or {@code 90 % of baseline}. */
  private static String length(Hold hold) {
    if (hold.duration().isEmpty()) {
      String among = hold.needed() == hold.among() ? "" : " of " + hold.among();
      return hold.needed() + among + (hold.among() == 1 ? " window" : " windows");
    }
    return Wording.share(hold.share()) + " of " + hold.duration();
  }

  private void rest(Recommendation answer) {
    say(Part.ADVICE, "bounds", bounds(answer));
    say(Part.ADVICE, "cost", Wording.cost(answer.cost()));
    say(Part.ADVICE, "not known", String.join(", ", answer.missing()));
    say(Part.ADVICE, "expires", time.apply(answer.expires()));
  }

  private static String bounds(Recommendation answer) {
    return answer.lower().isEmpty() && answer.upper().isEmpty()
        ? ""
        : "from %s to %s".formatted(orAny(answer.lower()), orAny(answer.upper()));
  }

  private static String orAny(String bound) {
    return bound.isEmpty() ? "any" : bound;
  }

  private void changes() {
    for (ChangeView change : ledger.changesOf(verdict.job().key())) {
      if (!NEVER_TRIED.contains(change.state())) {
        Part part = change.state().isEnd() ? Part.TRIED : Part.CHANGE;
        say(part, change.id(), sentence(change));
      }
    }
  }

  /** {@code 17:30:00 rolled_back: parallelism of map from 1 to 2. Lag is above the limit.} */
  private String sentence(ChangeView change) {
    ChangeEvent last = change.last();
    String numbers = Wording.comparison(last.numbers());
    return "%s %s: %s. %s%s"
        .formatted(
            time.apply(change.since()),
            Words.of(change.state()),
            change.turn(),
            last.reason(),
            numbers.isEmpty() ? "" : " (" + numbers + ")");
  }

  private void say(Part part, String about, String text) {
    VerdictText.add(said, part, about, text);
  }
}
