package io.flinksustain.fleet;

import static io.flinksustain.fleet.Windows.advice;
import static io.flinksustain.fleet.Windows.busy;
import static io.flinksustain.fleet.Windows.diagnosis;
import static io.flinksustain.fleet.Windows.end;
import static io.flinksustain.fleet.Windows.symptom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Severity;
import io.flinksustain.cost.Prices;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetRecordTest {
  private final FleetRecord fleet = new FleetRecord();

  @Test
  void putsWhatHarmsMostFirstAndCounts() {
    List.of("a", "b", "c").forEach(job -> fleet.add(busy(job, 0, 0.5)));
    fleet.add(diagnosis("a", "healthy", Severity.OK, 0));
    fleet.add(diagnosis("b", "overprovisioned", Severity.INFO, 0));
    fleet.add(diagnosis("c", "slow-sink", Severity.WARNING, 0));

    FleetReport report = fleet.report();

    assertThat(report.jobs()).extracting(JobReport::name).containsExactly("c", "b", "a");
    assertThat(report.totals())
        .extracting(Totals::jobs, Totals::critical, Totals::warning, Totals::info, Totals::ok)
        .containsExactly(3, 0, 1, 1, 1);
  }

  @Test
  void givesEachVertexItsCourseAndItsStates() {
    fleet.add(busy("a", 0, 0.95));
    fleet.add(busy("a", 1, 0.5));
    fleet.add(busy("a", 2, 0.02));

    VertexReport store = job().vertices().get(1);

    assertThat(store.name()).isEqualTo("store");
    assertThat(store.busy()).containsExactly(95, 50, 2);
    assertThat(store.states()).isEqualTo("bwi");
  }

  @Test
  void leavesOutTracksThatWereNotMeasured() {
    fleet.add(busy("a", 0, 0.5));

    assertThat(job().courses()).extracting(Course::name).containsExactly("checkpoint_interval");
  }

  @Test
  void marksTheTimeOfVerdictsAndSymptoms() {
    for (int n = 0; n < 4; n++) {
      fleet.add(busy("a", n, 0.5));
    }
    fleet.add(diagnosis("a", "healthy", Severity.OK, 0));
    fleet.add(symptom(true, 1));
    fleet.add(diagnosis("a", "slow-sink", Severity.WARNING, 1));
    fleet.add(diagnosis("a", "slow-sink", Severity.WARNING, 2));
    fleet.add(symptom(false, 3));

    assertThat(job().marks())
        .extracting(Mark::kind, Mark::title, Mark::from, Mark::to)
        .containsExactly(
            tuple(Mark.Kind.SYMPTOM, "slow-sink", 0L, end(3)),
            tuple(Mark.Kind.VERDICT, "healthy", end(0), end(1)),
            tuple(Mark.Kind.VERDICT, "slow-sink", end(1), end(3)));
  }

  @Test
  void aSymptomThatStillFiresLastsToTheEnd() {
    fleet.add(busy("a", 5, 0.5));
    fleet.add(symptom(true, 1));

    assertThat(job().marks()).extracting(Mark::to).containsExactly(end(5));
  }

  @Test
  void anEndWithoutABeginningIsNoSymptom() {
    fleet.add(busy("a", 5, 0.5));
    fleet.add(symptom(false, 1));

    assertThat(job().marks()).isEmpty();
  }

  @Test
  void tellsAdviceWhenItIsMadeAndWithdrawnAndNotWhenItIsRenewed() {
    fleet.add(busy("a", 5, 0.5));
    fleet.add(advice("a", true, "1", 584, 1));
    fleet.add(advice("a", true, "1", 584, 2));
    assertThat(job().advice().proposed()).isEqualTo("1");

    fleet.add(advice("a", false, "1", 584, 3));

    assertThat(job().advice()).isNull();
    assertThat(job().marks())
        .extracting(Mark::title)
        .containsExactly(
            "advice: parallelism.default from 2 to 1",
            "withdrawn: parallelism.default from 2 to 1");
  }

  @Test
  void addsUpCostsSavingsAndWhatOthersNeed() {
    List.of("a", "b", "c").forEach(job -> fleet.add(busy(job, 0, 0.5)));
    fleet.add(advice("a", true, "1", 584, 0));
    fleet.add(advice("b", true, "4", 976, 0));

    Totals totals = fleet.report().totals();

    assertThat(totals.savingPerMonth()).isEqualTo(876 - 584);
    assertThat(totals.extraPerMonth()).isEqualTo(100);
    assertThat(totals.perMonth()).isEqualTo(2 * 876);
    assertThat(totals.unpriced()).isEqualTo(1);
  }

  @Test
  void pricesTheMachinesOfAJobWithoutAdvice() {
    Prices prices = Prices.bundled();
    fleet.price(Optional.of(prices));
    fleet.add(busy("a", 0, 0.5));

    double perHour = 2 * prices.vcpuHour() + 4 * prices.gibHour();
    assertThat(job().bill().perMonth()).isCloseTo(perHour * 730, within(1e-9));
    assertThat(job().bill().perMonthAfter()).isNaN();
    assertThat(job().bill().perMillion()).isNaN();
    assertThat(fleet.report().prices().example()).isTrue();
  }

  @Test
  void adviceThatExpiredDoesNotStand() {
    fleet.add(advice("a", true, "1", 584, 1));
    fleet.add(busy("a", 100, 0.5));
    assertThat(job().advice()).isNotNull();

    fleet.add(busy("a", 101, 0.5));

    assertThat(job().advice()).isNull();
    assertThat(job().bill().perMonthAfter()).isNaN();
  }

  @Test
  void leavesOutWhatWasOverBeforeTheTimeThatIsWanted() {
    FleetRecord late = new FleetRecord(end(3));
    late.add(symptom(true, 0));
    late.add(symptom(false, 2));
    late.add(diagnosis("a", "healthy", Severity.OK, 0));
    late.add(diagnosis("a", "slow-sink", Severity.WARNING, 1));
    late.add(step(ChangeState.APPLYING, end(2)));
    late.add(step(ChangeState.SETTLING, end(3)));
    late.add(busy("a", 4, 0.5));

    assertThat(late.report().jobs().get(0).marks())
        .extracting(Mark::title)
        .containsExactly("slow-sink", "parallelism from 2 to 4: settling");
  }

  @Test
  void knowsOfWhichJobsThereIsNothingButWords() {
    fleet.add(diagnosis("gone", "healthy", Severity.OK, 0));
    assertThat(fleet.isEmpty()).isTrue();

    fleet.add(busy("a", 0, 0.5));

    assertThat(fleet.isEmpty()).isFalse();
    assertThat(fleet.jobs()).containsExactly("eu1/payments/a", "eu1/payments/gone");
    assertThat(fleet.unseen()).containsExactly("eu1/payments/gone");
    assertThat(fleet.report().jobs()).extracting(JobReport::name).containsExactly("a");
    assertThat(fleet.taken()).isEqualTo(2);
  }

  @Test
  void marksCommandsAndWhatBecameOfThem() {
    Setting turn = new Setting("parallelism", "", "2", "4");
    Setting unset = new Setting("pipeline.max-parallelism", "", "8", "");
    fleet.add(busy("a", 5, 0.5));
    fleet.add(new Command("c1/apply", "c1", Action.APPLY, Windows.job("a"), List.of(turn), 10, 20));
    fleet.add(outcome(Action.APPLY, Result.REFUSED, 30));
    fleet.add(
        new Command("c1/b", "c1", Action.ROLL_BACK, Windows.job("a"), List.of(unset), 40, 50));
    fleet.add(outcome(Action.ROLL_BACK, Result.APPLIED, 60));

    assertThat(job().marks())
        .extracting(Mark::title, Mark::severity, Mark::from)
        .containsExactly(
            tuple("command to apply: parallelism from 2 to 4", Severity.INFO, 10L),
            tuple("apply: refused by flink-rest", Severity.WARNING, 30L),
            tuple(
                "command to roll back: pipeline.max-parallelism from 8 to unset",
                Severity.INFO,
                40L),
            tuple("roll back: applied by flink-rest", Severity.INFO, 60L));
  }

  @Test
  void marksTheStepsOfAChange() {
    fleet.add(busy("a", 5, 0.5));
    fleet.add(step(ChangeState.ROLLED_BACK, 40_000));
    fleet.add(step(ChangeState.APPLYING, 20_000));

    assertThat(job().marks())
        .extracting(Mark::title, Mark::severity, Mark::from)
        .containsExactly(
            tuple("parallelism from 2 to 4: applying", Severity.INFO, 20_000L),
            tuple("parallelism from 2 to 4: rolled back", Severity.WARNING, 40_000L));
  }

  @Test
  void changesOfAJobThatWasNotSeenMakeNoPage() {
    fleet.add(step(ChangeState.APPLYING, 20_000));

    assertThat(fleet.report().jobs()).isEmpty();
  }

  @Test
  void keepsTheLatestMarksAndSaysHowManyAreLeftOut() {
    fleet.add(busy("a", 5, 0.5));
    for (int i = 0; i < JobRecord.MOST_MARKS + 3; i++) {
      fleet.add(step(ChangeState.APPLYING, i));
    }

    assertThat(job().marks()).hasSize(JobRecord.MOST_MARKS).first().returns(3L, Mark::from);
    assertThat(job().marksLeftOut()).isEqualTo(3);
  }

  @Test
  void manyJobsShareTheValuesOfTheirCharts() {
    for (int n = 0; n < 300; n++) {
      fleet.add(busy("a", n, 0.5));
    }
    assertThat(job().grid().count()).isBetween(150, FleetRecord.MOST_POINTS);

    for (int other = 0; other < 400; other++) {
      for (int n = 0; n < 300; n += 299) {
        fleet.add(busy("b" + other, n, 0.5));
      }
    }
    assertThat(job().grid().count()).isBetween(FleetRecord.LEAST_POINTS - 2, 24);
  }

  private JobReport job() {
    return fleet.report().jobs().stream()
        .filter(job -> job.name().equals("a"))
        .findFirst()
        .orElseThrow();
  }

  private static ChangeEvent step(ChangeState state, long at) {
    return new ChangeEvent(
        "c1",
        Windows.job("a"),
        "x",
        "parallelism",
        "",
        "2",
        "4",
        state,
        at,
        null,
        "So.",
        List.of());
  }

  private static Outcome outcome(Action action, Result result, long at) {
    return new Outcome(
        "c1/apply",
        "c1",
        action,
        Windows.job("a"),
        result,
        "So it is.",
        List.of(),
        "flink-rest",
        at);
  }
}
