package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.test.Windows;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A restart, then catch-up, then normal: no verdict about the job's size in between. */
class RestartTest {
  private static final int RESTART = 5;

  /** Ten windows in which the job works off what has gathered, as fast as its sink allows. */
  private static final List<JobWindow> WINDOWS =
      Windows.of(
          "source(2) -> map(2) -> sink(2)",
          "job: {restarts: 0x5 1 0x13}, taskmanagers: {tm-1: {cpu_time: 12}}, vertices: {"
              + "source: {records_in.rate: 100x5 900x10 100x4, backpressured: 0x5 0.8x10 0x4,"
              + " pending_records: 10x5 20000-1800x10 10x4,"
              + " pending_records.last: 10x5 19250-1800x10 10x4},"
              + " map: {backpressured: 0x5 0.8x10 0x4},"
              + " sink: {busy: 0.3x5 0.97x10 0.3x4}}");

  private final List<Symptom> symptoms = new ArrayList<>();
  private final List<Diagnosis> diagnoses = new ArrayList<>();

  @Test
  void givesNoVerdictAboutSizeUntilTheBacklogOfARestartIsWorkedOff() {
    play(WINDOWS.stream().map(RestartTest::startedAnew).toList());

    assertThat(symptoms).isEmpty();
    assertThat(diagnoses.subList(RESTART, 13))
        .extracting(Diagnosis::cause)
        .containsOnly(Diagnosis.HEALTHY, Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(diagnoses.get(10).cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(diagnoses.get(10).summary()).contains("the job catches up since its start");
    assertThat(diagnoses.get(18).cause()).isEqualTo(Diagnosis.HEALTHY);
  }

  @Test
  void givesOneWhenTheSameLoadComesLongAfterTheStart() {
    play(WINDOWS);

    assertThat(symptoms).extracting(Symptom::rule).contains("slow-sink");
  }

  @Test
  void givesNoneForAnHourInWhichTheBacklogOfARestartShrinks() {
    List<JobWindow> backlog =
        Windows.of(
            "source(2) -> map(2) -> sink(2)",
            "job: {restarts: 0x5 1 0x60}, taskmanagers: {tm-1: {cpu_time: 12}}, vertices: {"
                + "source: {records_in.rate: 100x5 900x60, backpressured: 0x5 0.8x60,"
                + " pending_records: 10x5 120000-1800x60,"
                + " pending_records.last: 10x5 119250-1800x60},"
                + " map: {backpressured: 0x5 0.8x60}, sink: {busy: 0.3x5 0.97x60}}");
    play(backlog.stream().map(RestartTest::startedAnew).toList());

    assertThat(symptoms).isEmpty();
    assertThat(diagnoses.get(60).summary()).contains("the job catches up since its start");
  }

  @Test
  void givesOneWhenTheBacklogOfARestartDoesNotShrink() {
    List<JobWindow> growing =
        Windows.of(
            "source(2) -> map(2) -> sink(2)",
            "job: {restarts: 0x5 1 0x9}, taskmanagers: {tm-1: {cpu_time: 12}}, vertices: {"
                + "source: {records_in.rate: 100, backpressured: 0x5 0.8x10,"
                + " pending_records: 10x5 10000+900x10,"
                + " pending_records.last: 10x5 10500+900x10},"
                + " map: {backpressured: 0x5 0.8x10}, sink: {busy: 0.3x5 0.97x10}}");
    play(growing.stream().map(RestartTest::startedAnew).toList());

    assertThat(symptoms).extracting(Symptom::rule).contains("slow-sink");
  }

  /** In the window of the restart the job enters RUNNING again. */
  private static JobWindow startedAnew(JobWindow w) {
    JobWindow restart = WINDOWS.get(RESTART);
    if (w.start() < restart.start()) {
      return w;
    }
    Topology ran = w.facts().topology();
    Topology runs =
        new Topology("RUNNING", restart.start(), ran.scheduler(), ran.vertices(), ran.edges());
    return new JobWindow(
        w.job(),
        w.start(),
        w.end(),
        w.vertices(),
        w.taskManagers(),
        w.processes(),
        w.stats(),
        new JobFacts(
            runs,
            w.facts().checkpoint(),
            w.facts().deployment(),
            w.facts().exception(),
            null,
            null));
  }

  private void play(List<JobWindow> windows) {
    Classifier classifier = new Classifier(RulePack.bundled(), ClassifySettings.DEFAULTS);
    ClassifyState state = ClassifyState.EMPTY;
    for (JobWindow window : windows) {
      ClassifyResult result = classifier.step(state, window);
      state = result.state();
      symptoms.addAll(result.symptoms());
      diagnoses.add(result.diagnosis().orElseThrow());
    }
  }
}
