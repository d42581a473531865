package io.flinksustain.benchmarks.lab.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Evidence;
import io.flinksustain.explain.ChangeView;
import io.flinksustain.explain.Paint;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Verdict;
import io.flinksustain.wire.VerdictJson;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLogTest {
  private static final JobRef JOB = new JobRef("lab", "", "orders", "0a", "orders");
  private static final long T0 = 1767225720000L; // 00:02:00
  private static final TimelineText TEXT = new TimelineText(Paint.PLAIN, ZoneOffset.UTC);
  private static final String RECOMMENDATION =
      """
      {"v":1,"kind":"recommendation","ts":1767225720000,"cluster":"lab","namespace":"","deployment":"orders",
       "job_id":"0a","job_name":"orders","time":"2026-01-01T00:02:00Z","open":true,"cause":"io-bound-operator",
       "subject":{"kind":"vertex","id":"7f","name":"look-up","subtask":-1},"knob":"parallelism",
       "action":"More.","current":"1","proposed":"2","lower":"1","upper":"2","reason":"It waits.",
       "effect":"Busy falls.","avoid":"","confidence":0.9,"expires":1767229320000,"evidence":[],
       "cost":{"currency":"USD","per_month_before":29.2,"per_month_after":58.4,
               "per_million_before":0.1,"per_million_after":0.2},"missing":[]}
      """;

  private final ChangeLog log = new ChangeLog();

  @Test
  void aChangeHasTheVertexAndTheCostOfItsRecommendation() {
    recommend();
    log.accept(event(ChangeState.PROPOSED, 0, null));
    Moment moment = last();

    assertThat(TEXT.lines(moment))
        .containsExactly(
            "00:02:00  orders  proposed      Parallelism of look-up from 1 to 2. Because.",
            "          cost     29.20 -> 58.40 USD a month");
  }

  @Test
  void aVerdictShowsNumbersBeforeAndAfter() {
    log.accept(event(ChangeState.PROPOSED, 0, null));
    log.accept(event(ChangeState.OBSERVING, 30, Verdict.PASS));
    Moment moment = last();

    assertThat(TEXT.lines(moment))
        .containsExactly(
            "00:02:30  orders  pass          Because.",
            "          numbers  busy 100 % -> 70 %, lag 3 s");
  }

  @Test
  void momentsAreInTheOrderOfTheirTimes() {
    log.accept(
        new Outcome(
            "c/apply",
            "c",
            Action.APPLY,
            JOB,
            Result.APPLIED,
            "done",
            List.of(),
            "rest",
            T0 + 9_000));
    log.accept(
        new Command(
            "c/apply",
            "c",
            Action.APPLY,
            JOB,
            List.of(new Setting("parallelism", "7f", "1", "2")),
            T0 + 5_000,
            T0 + 60_000));

    assertThat(log.moments())
        .extracting(Moment::what, Moment::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("command", "apply: parallelism from 1 to 2"),
            org.assertj.core.groups.Tuple.tuple("applied", "rest: done"));
  }

  @Test
  void onlyChangesThatBeganHaveAnEnd() {
    log.accept(event(ChangeState.PROPOSED, 0, null));
    assertThat(log.endsOf("orders")).isEmpty();

    log.accept(event(ChangeState.APPLYING, 1, null));
    log.accept(event(ChangeState.ROLLED_BACK, 2, null));

    assertThat(log.endsOf("orders")).containsExactly("rolled_back");
    assertThat(log.endsOf("payments")).isEmpty();
  }

  @Test
  void aViewHasEachMoveOnceAndTheLastVerdict() {
    log.accept(event(ChangeState.OBSERVING, 1, null));
    log.accept(event(ChangeState.OBSERVING, 2, Verdict.PASS));
    log.accept(event(ChangeState.OBSERVING, 3, Verdict.FAIL));
    log.accept(event(ChangeState.ROLLING_BACK, 4, null));
    ChangeView view = log.changes().get(0);

    assertThat(view.moves())
        .extracting(ChangeEvent::state)
        .containsExactly(ChangeState.OBSERVING, ChangeState.ROLLING_BACK);
    assertThat(view.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aCostThatIsHeardAfterTheChangeIsNotLost() {
    log.accept(event(ChangeState.PROPOSED, 0, null));
    recommend();

    assertThat(TEXT.lines(last())).last().asString().contains("USD a month");
  }

  private Moment last() {
    List<Moment> moments = log.moments();
    return moments.get(moments.size() - 1);
  }

  private void recommend() {
    log.accept(VerdictJson.readRecommendation(RECOMMENDATION.getBytes(StandardCharsets.UTF_8)));
  }

  private static ChangeEvent event(ChangeState state, int second, Verdict verdict) {
    List<Evidence> numbers =
        verdict == null
            ? List.of()
            : List.of(
                new Evidence("before.busy", 1, "ratio"),
                new Evidence("after.busy", 0.7, "ratio"),
                new Evidence("after.lag", 3, "s"));
    return new ChangeEvent(
        "c",
        JOB,
        "io-bound-operator",
        "parallelism",
        "7f",
        "1",
        "2",
        state,
        T0 + second * 1000L,
        verdict,
        "Because.",
        numbers);
  }
}
