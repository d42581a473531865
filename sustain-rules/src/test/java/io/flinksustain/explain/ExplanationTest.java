package io.flinksustain.explain;

import static io.flinksustain.explain.Said.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.explain.Statement.Part;
import io.flinksustain.steer.ChangeState;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private final Ledger ledger = new Ledger();

  @Test
  void saysWhatWasSeenInWordsAndNumbers() {
    assertThat(explain(Said.slowSink("fraud", 10), Part.SEEN))
        .contains(
            new Statement(Part.SEEN, "busy.mean", "98 %", 0.98, "ratio"),
            new Statement(Part.SEEN, "is_sink", "yes", 1, "flag"));
    assertThat(texts(Said.slowSink("fraud", 10), Part.VERDICT))
        .containsExactly("verdict: So it is.", "since: 5 min, confidence 88 %");
  }

  @Test
  void namesTheRuleWithItsConditionAndItsPage() {
    assertThat(texts(Said.slowSink("fraud", 10), Part.RULE))
        .anyMatch(text -> text.startsWith("slow-sink: The sink holds the job back. The system"))
        .anyMatch(text -> text.startsWith("when: is_sink && !is_source && busy.mean > 0.7"))
        .contains("for: 5 of 6 windows", "runbook: docs/rules/slow-sink.md");
  }

  @Test
  void saysWhyTheNeighboursAreNotItAndWhatFollows() {
    List<String> said = texts(Said.slowSink("fraud", 10), Part.WHY_NOT);

    assertThat(said)
        .contains("checkpoint-alignment: It follows from this cause.")
        .contains(
            "cpu-bound-operator: One operator is out of CPU: that would need (cpu_of_busy.fair >="
                + " 0.6 || tm.cpu.mean >= 0.85); there is cpu_of_busy.fair 18 %, tm.cpu.mean 20 %.")
        .noneMatch(text -> text.startsWith("slow-sink"))
        .hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void isSilentAboutNeighboursOfWhichTheNumbersDecideNothing() {
    Diagnosis bare =
        Said.diagnosis(
            "fraud",
            "healthy",
            Severity.OK,
            Subject.JOB,
            10,
            List.of(new Evidence("unheard.of", 1, "s")));

    assertThat(explain(bare, Part.WHY_NOT)).isEmpty();
    assertThat(explain(bare, Part.RULE)).isEmpty();
    assertThat(texts(bare, Part.ADVICE)).containsExactly("advice: nothing to do");
  }

  @Test
  void saysWhatToDoWithItsBoundsItsCostAndWhatIsNotKnown() {
    ledger.accept(Said.advice("fraud", "slow-sink", "1", 10));

    assertThat(texts(Said.slowSink("fraud", 10), Part.ADVICE))
        .containsExactly(
            "advice: parallelism from 2 to 1",
            "that is: Less of it.",
            "because: It idles.",
            "expect: Busy rises.",
            "avoid: haste",
            "bounds: from 1 to 4",
            "cost: 80.00 -> 50.50 USD a month",
            "not known: the peak of a week",
            "expires: 70 min");
    assertThat(texts(Said.slowSink("fraud", 10), Part.WOULD_CHANGE))
        .containsExactly(": it ends when the load falls");
  }

  @Test
  void tellsWhatWasTriedFromWhatIsUnderWay() {
    ledger.accept(Said.event("old", "fraud", ChangeState.ROLLED_BACK, 3));
    ledger.accept(Said.event("new", "fraud", ChangeState.PROPOSED, 9));
    ledger.accept(Said.event("other", "orders", ChangeState.PROPOSED, 9));
    ledger.accept(Said.event("idle", "fraud", ChangeState.SUPERSEDED, 8));

    assertThat(texts(Said.slowSink("fraud", 10), Part.TRIED))
        .containsExactly("old: 3 min rolled_back: parallelism from 2 to 1. Because.");
    assertThat(texts(Said.slowSink("fraud", 10), Part.CHANGE))
        .containsExactly("new: 9 min proposed: parallelism from 2 to 1. Because.");
  }

  private List<String> texts(Diagnosis verdict, Part part) {
    return explain(verdict, part).stream().map(s -> s.about() + ": " + s.text()).toList();
  }

  private List<Statement> explain(Diagnosis verdict, Part part) {
    ledger.accept(verdict);
    return Explanation.of(
            verdict, ledger, RulePack.bundled(), 11 * MINUTE, at -> at / MINUTE + " min")
        .stream()
        .filter(statement -> statement.part() == part)
        .toList();
  }
}
