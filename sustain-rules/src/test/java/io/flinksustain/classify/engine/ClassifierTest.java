package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.test.Windows;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierTest {
  private static final String GRAPH = "a(2) -> b(2) -> c(2)";
  private static final String BUSY = "level: vertex\nwhen: busy.mean > 0.8\nfor: 2 of 3 windows\n";

  private ClassifyState state = ClassifyState.EMPTY;
  private Diagnosis last;
  private ClassifySettings settings = ClassifySettings.DEFAULTS;

  private static String rule(String id, String fields) {
    String text =
        "- id: "
            + id
            + "\ntitle: t\ncause: c\nsummary: s {busy}\nadvice: {knob: k, text: t, avoid: a}\n"
            + (fields.contains("status:") ? "" : "status: stable\n")
            + (fields.contains("concern:") ? "" : "concern: compute\n")
            + "severity: warning\n"
            + fields;
    return text.replace("s {busy}", "s").strip().replace("\n", "\n  ") + "\n";
  }

  private static RulePack pack(String... rules) {
    return RulePack.parse("test", String.join("", rules));
  }

  private List<Symptom> play(RulePack pack, List<JobWindow> windows) {
    Classifier classifier = new Classifier(pack, settings);
    List<Symptom> symptoms = new ArrayList<>();
    for (JobWindow window : windows) {
      ClassifyResult result = classifier.step(state, window);
      state = result.state();
      last = result.diagnosis().orElse(last);
      symptoms.addAll(result.symptoms());
    }
    return symptoms;
  }

  private static List<JobWindow> busy(String series) {
    return Windows.of(GRAPH, "vertices: {b: {busy: " + series + "}}");
  }

  @Test
  void endsEverySymptomInTheOneWindowAfterTheEndOfTheJob() {
    List<JobWindow> windows = busy("0.9x5");
    RulePack pack = pack(rule("hot", BUSY));
    assertThat(play(pack, windows)).extracting(Symptom::firing).containsExactly(true);

    assertThat(play(pack, List.of(end(windows))))
        .extracting(Symptom::firing)
        .containsExactly(false);

    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(last.summary()).isEqualTo("No verdict yet: the job is FINISHED.");
    assertThat(state.rules()).isEmpty();
  }

  @Test
  void aHealthyJobThatHasEndedIsNoLongerHealthy() {
    List<JobWindow> windows = busy("0.4x5");
    RulePack pack = pack(rule("hot", BUSY));
    play(pack, windows);
    assertThat(last.cause()).isEqualTo(Diagnosis.HEALTHY);

    play(pack, List.of(end(windows)));

    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
  }

  @Test
  void callsNoJobHealthyWhileARuleLacksASignal() {
    RulePack pack = pack(rule("idle", "level: vertex\nwhen: idle.mean > 0.8\nfor: 2 windows\n"));
    play(pack, Windows.of(GRAPH, "vertices: {b: {busy: 0.4, idle: _x5}}"));

    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(last.summary())
        .isEqualTo("No verdict yet: idle cannot be judged without idle.mean.");
  }

  @Test
  void aLackThatDecidesNothingDoesNotMatter() {
    RulePack pack =
        pack(
            rule(
                "lazy",
                "level: vertex\nwhen: busy.mean > 0.8 && idle.mean > 0.8\nfor: 1 window\n"));
    play(pack, Windows.of(GRAPH, "vertices: {b: {busy: 0.4, idle: _x5}}"));

    assertThat(last.cause()).isEqualTo(Diagnosis.HEALTHY);
  }

  @Test
  void callsNothingTheCauseThatMayFollowFromWhatCannotBeJudged() {
    RulePack pack =
        pack(rule("hot", BUSY), rule("root", root("out_pool_usage.mean > 0.5", "1 window")));
    play(pack, Windows.of(GRAPH, "vertices: {b: {busy: 0.9x5, out_pool_usage: _x5}}"));

    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(last.summary()).contains("root cannot be judged without out_pool_usage.mean");
  }

  @Test
  void oneWindowInWhichTheUnknownIsDecidedIsNoAnswer() {
    RulePack pack =
        pack(rule("hot", BUSY), rule("root", root("out_pool_usage.mean > 0.5", "1 window")));
    List<JobWindow> windows =
        Windows.of(GRAPH, "vertices: {b: {busy: 0.9x9, out_pool_usage: _x3 0.1x2 _ 0.1x3}}");
    play(pack, windows.subList(0, 8));
    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(last.summary()).contains("hot@b may follow from what could not be judged");

    play(pack, windows.subList(8, 9));
    assertThat(last.cause()).as("three windows in a row").isEqualTo("hot");
  }

  @Test
  void waitsForASymptomThatWouldExplainTheCauseAndIsOnItsWay() {
    RulePack pack = pack(rule("hot", BUSY), rule("root", root("busy.mean > 0.5", "5 windows")));
    List<JobWindow> windows = busy("0.9x5");
    play(pack, windows.subList(0, 4));
    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(last.summary()).contains("root@b when it holds for 1 more window (4 of 5 so far)");

    play(pack, windows.subList(4, 5));
    assertThat(last.cause()).isEqualTo("root");
  }

  @Test
  void keepsACauseThroughAWindowInWhichWhatIsBehindItCannotBeJudged() {
    RulePack pack =
        pack(rule("hot", BUSY), rule("root", root("out_pool_usage.mean > 0.5", "1 window")));
    play(pack, Windows.of(GRAPH, "vertices: {b: {busy: 0.9x5, out_pool_usage: 0.1x4 _}}"));

    assertThat(last.cause()).isEqualTo("hot");
  }

  private static String root(String when, String hold) {
    return "level: vertex\nwhen: " + when + "\nfor: " + hold + "\nexplains: [hot]\n";
  }

  private static JobWindow end(List<JobWindow> windows) {
    JobWindow w = windows.get(windows.size() - 1);
    Topology ran = w.facts().topology();
    Topology ended =
        new Topology("FINISHED", ran.startedAt(), ran.scheduler(), ran.vertices(), ran.edges());
    long length = w.end() - w.start();
    SignalStats none = SignalStats.EMPTY;
    return new JobWindow(
        w.job(),
        w.end(),
        w.end() + length,
        List.of(),
        List.of(),
        none,
        none,
        new JobFacts(ended, null, null, null, null, null));
  }

  @Test
  void givesSymptomOnceWithTheStartOfItsRunAndItsNumbers() {
    List<JobWindow> windows = busy("0.4 0.9x4");
    List<Symptom> symptoms = play(pack(rule("hot", BUSY)), windows);
    assertThat(symptoms).hasSize(1);
    Symptom symptom = symptoms.get(0);
    assertThat(symptom.firing()).isTrue();
    assertThat(symptom.subject().name()).isEqualTo("b");
    assertThat(symptom.since()).isEqualTo(windows.get(1).start());
    assertThat(symptom.at()).isEqualTo(windows.get(2).end());
    assertThat(symptom.evidence()).extracting("feature").containsExactly("busy.mean");
  }

  @Test
  void forgetsWhatIsOver() {
    play(pack(rule("hot", BUSY)), busy("0.9x3 0.4x4"));
    assertThat(state.rules()).isEmpty();
  }

  @Test
  void remembersNothingOfRulesThatNeverHeld() {
    play(pack(rule("hot", BUSY)), busy("0.4x3"));
    assertThat(state.rules()).isEmpty();
  }

  @Test
  void ignoresWindowThatIsNotNewer() {
    RulePack pack = pack(rule("hot", BUSY));
    List<JobWindow> windows = busy("0.9x3");
    play(pack, windows);
    ClassifyState before = state;
    ClassifyResult again =
        new Classifier(pack, ClassifySettings.DEFAULTS).step(before, windows.get(1));
    assertThat(again.state()).isSameAs(before);
    assertThat(again.symptoms()).isEmpty();
    assertThat(again.diagnosis()).isEmpty();
  }

  @Test
  void countsMissedWindowsAsUnknown() {
    List<JobWindow> windows = new ArrayList<>(busy("0.9 0.4x5 0.9 0.4"));
    windows.subList(1, 6).clear();
    assertThat(play(pack(rule("hot", BUSY)), windows)).isEmpty();
  }

  @Test
  void resetsOnlyTheRuleThatChanged() {
    String cold = "level: vertex\nwhen: idle.mean > 0.5\nfor: 1 window\n";
    List<JobWindow> windows = busy("0.9x6");
    play(pack(rule("hot", BUSY), rule("cold", cold)), windows.subList(0, 3));
    RulePack changed = pack(rule("hot", BUSY.replace("0.8", "0.85")), rule("cold", cold));
    List<Symptom> symptoms = play(changed, windows.subList(3, 6));
    assertThat(symptoms).extracting(Symptom::rule).containsOnly("hot");
    assertThat(symptoms).extracting(Symptom::firing).containsExactly(false, true);
  }

  @Test
  void withdrawsSymptomsOfRulesThatAreGone() {
    List<JobWindow> windows = busy("0.9x4");
    play(pack(rule("hot", BUSY)), windows.subList(0, 3));
    List<Symptom> symptoms = play(pack(rule("other", BUSY)), windows.subList(3, 4));
    assertThat(symptoms).extracting(Symptom::rule, Symptom::firing).contains(tuple("hot", false));
    assertThat(state.rules().keySet()).allMatch(key -> key.startsWith("other|"));
  }

  @Test
  void endsASymptomAsWhatItBeganAsWhateverBecameOfItsRule() {
    String trial = BUSY.replace("vertex", "taskmanager").replace("busy.mean", "tm.gc.mean");
    List<JobWindow> windows = Windows.of(GRAPH, "taskmanagers: {tm-1: {gc: 0.9x4}}");
    for (RulePack after :
        List.of(
            pack(rule("other", BUSY)),
            pack(rule("hot", trial)),
            pack(rule("hot", trial + "status: retired\n")),
            pack(rule("hot", BUSY + "status: trial\n").replace("warning", "info")))) {
      state = ClassifyState.EMPTY;
      Symptom begun =
          play(pack(rule("hot", trial + "status: trial\n")), windows.subList(0, 3)).get(0);
      Symptom ended = play(after, windows.subList(3, 4)).get(0);

      assertThat(ended.firing()).isFalse();
      assertThat(ended.trial()).isTrue();
      assertThat(ended.severity()).isEqualTo(begun.severity());
      assertThat(ended.subject().samePlace(begun.subject())).isTrue();
      assertThat(ended.since()).isEqualTo(begun.since());
    }
  }

  @Test
  void dropsSubjectsThatVanish() {
    RulePack pack = pack(rule("hot", BUSY));
    play(pack, busy("0.9x3"));
    List<JobWindow> other = Windows.of("a(2) -> d(2)", "windows: 4").subList(3, 4);
    assertThat(play(pack, other)).extracting(Symptom::firing).containsExactly(false);
    assertThat(state.rules()).isEmpty();
  }

  @Test
  void keepsSymptomThroughUnknownWindowsAndWithdrawsItWhenNothingIsKnown() {
    RulePack pack = pack(rule("hot", BUSY));
    assertThat(play(pack, busy("0.9x3 _x2"))).hasSize(1);
    state = ClassifyState.EMPTY;
    assertThat(play(pack, busy("0.9x3 _x4")))
        .extracting(Symptom::firing)
        .containsExactly(true, false);
  }

  @Test
  void staysSilentInCooldownAndFiresAfterIt() {
    String cooling = BUSY + "cooldown: 3m\n";
    List<Symptom> symptoms = play(pack(rule("hot", cooling)), busy("0.9x2 0.4 0.9x6"));
    assertThat(symptoms).extracting(Symptom::firing).containsExactly(true, false, true);
    long pause = symptoms.get(2).at() - symptoms.get(1).at();
    assertThat(pause).isEqualTo(180_000);
  }

  @Test
  void trialRuleGivesSymptomAndNoDiagnosis() {
    List<Symptom> symptoms = play(pack(rule("hot", BUSY + "status: trial\n")), busy("0.9x4"));
    assertThat(symptoms).extracting(Symptom::trial).containsExactly(true);
    assertThat(last.cause()).isEqualTo(Diagnosis.HEALTHY);
  }

  @Test
  void retiredRuleDoesNothing() {
    assertThat(play(pack(rule("hot", BUSY + "status: retired\n")), busy("0.9x4"))).isEmpty();
  }

  @Test
  void explainsUpstreamSymptomsByTheMostDownstreamOfTheSameRule() {
    List<JobWindow> windows = Windows.of(GRAPH, "vertices: {a: {busy: 0.95}, b: {busy: 0.9x4}}");
    play(pack(rule("hot", BUSY)), windows);
    assertThat(last.subject().name()).isEqualTo("b");
    assertThat(last.explains()).containsExactly("hot@a");
    assertThat(last.confidence()).isEqualTo(1);
  }

  @Test
  void isLessSureWhenAnotherCauseCompetes() {
    String idle = "level: job\nconcern: waste\nwhen: lowest.busy.mean < 0.5\nfor: 1 window\n";
    play(pack(rule("hot", BUSY), rule("low", idle)), busy("0.9x4"));
    assertThat(last.cause()).isEqualTo("hot");
    assertThat(last.confidence()).isBetween(0.66, 0.67);
    assertThat(last.wouldChange()).contains("low is next when it ends");
  }

  @Test
  void isLessSureOfWhatWasTrueInFiveOfSixWindowsWhateverCameBefore() {
    RulePack pack = pack(rule("hot", BUSY.replace("2 of 3", "5 of 6")));
    for (String series : List.of("0.4 0.9x5", "0.9x2 0.4 0.9x3", "_ 0.9x5")) {
      state = ClassifyState.EMPTY;
      play(pack, busy(series));
      assertThat(last.cause()).as(series).isEqualTo("hot");
      assertThat(last.confidence()).as(series).isCloseTo(5 / 6.0, within(1e-9));
    }
  }

  @Test
  void saysHowLongPendingRuleStillTakes() {
    RulePack pack = pack(rule("hot", BUSY.replace("2 of 3", "5 of 6")));
    play(pack, busy("0.4x4 0.9x2"));
    assertThat(last.cause()).isEqualTo(Diagnosis.HEALTHY);
    assertThat(last.wouldChange())
        .containsExactly("hot@b when it holds for 3 more windows (2 of 5 so far)");
  }

  @Test
  void callsJobHealthyAfterThreeCompleteWindowsAndNotBefore() {
    RulePack pack = pack(rule("hot", BUSY));
    List<JobWindow> windows = busy("0.4x3");
    play(pack, windows.subList(0, 2));
    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(last.summary()).contains("2 of the 3 calm windows");
    play(pack, windows.subList(2, 3));
    assertThat(last.cause()).isEqualTo(Diagnosis.HEALTHY);
    assertThat(last.since()).isEqualTo(windows.get(0).start());
    assertThat(last.evidence()).extracting("feature").contains("highest.busy.p95", "job.cpu");
  }

  @Test
  void staysHealthyThroughTwoIncompleteWindowsAndNotThroughThree() {
    RulePack pack = pack(rule("hot", BUSY));
    play(pack, busy("0.4x3 _x2"));
    assertThat(last.cause()).isEqualTo(Diagnosis.HEALTHY);
    state = ClassifyState.EMPTY;
    play(pack, busy("0.4x3 _x3"));
    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
  }

  @Test
  void doesNotCallBackpressuredJobHealthy() {
    play(pack(rule("hot", BUSY)), Windows.of(GRAPH, "vertices: {a: {backpressured: 0.7x8}}"));
    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(last.summary()).contains("backpressured 70 %");
  }

  @Test
  void saysThatTheVerdictIsInDoubtWhileBadWindowsAddUp() {
    RulePack pack = pack(rule("hot", BUSY));
    play(pack, Windows.of(GRAPH, "vertices: {a: {backpressured: 0x4}}"));
    assertThat(last.summary()).contains("inside all bands");
    play(pack, Windows.of(GRAPH, "vertices: {a: {backpressured: 0x4 0.7x2}}"));
    assertThat(last.cause()).isEqualTo(Diagnosis.HEALTHY);
    assertThat(last.summary()).contains("in doubt").doesNotContain("inside all bands");
  }

  @Test
  void asksForAsMuchEvidenceAsItIsToldTo() {
    List<JobWindow> windows = Windows.of(GRAPH, "vertices: {b: {busy: 0.4, completeness: 0.6x8}}");
    play(RulePack.bundled(), windows);
    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    state = ClassifyState.EMPTY;
    ClassifySettings d = ClassifySettings.DEFAULTS;
    settings = new ClassifySettings(0.5, d.healthyWindows(), d.settleMs(), d.baselineMs());
    assertThat(play(RulePack.bundled(), windows)).isEmpty();
    assertThat(last.cause()).isEqualTo(Diagnosis.HEALTHY);
  }

  @Test
  void saysHowToGetTheTopology() {
    play(
        pack(rule("hot", BUSY)),
        Windows.of(GRAPH, "vertices: {b: {busy: 0.9x4}}, facts: {topology: _}"));
    assertThat(last.cause()).isEqualTo(Diagnosis.INSUFFICIENT_EVIDENCE);
    assertThat(last.summary()).contains("the topology is missing", "REST API");
    assertThat(last.confidence()).isZero();
  }

  @Test
  void saysWhichSignalIsMissing() {
    play(
        pack(rule("hot", "level: job\nwhen: tm.gc.mean > 0.1\nfor: 2 windows\n")),
        Windows.of(GRAPH, "taskmanagers: {tm-1: {gc: _x4}}"));
    assertThat(last.wouldChange()).containsExactly("hot cannot be judged without tm.gc.mean");
  }

  @Test
  void matchesSequenceOnlyInOrderAndInTime() {
    String sequence =
        """
        level: job
        sequence: [{after: restarts.increase > 0}]
        within: 5m
        steady: false
        when: checkpoints_failed.increase > 0
        """;
    RulePack pack = pack(rule("seq", sequence));
    assertThat(play(pack, job("1 0x2 0", "0x3 1"))).hasSize(1);
    state = ClassifyState.EMPTY;
    assertThat(play(pack, job("0 1 0x2", "1 0x3"))).isEmpty();
    state = ClassifyState.EMPTY;
    assertThat(play(pack, job("1 0x5", "0x5 1"))).isEmpty();
    state = ClassifyState.EMPTY;
    assertThat(play(pack, job("1 0", "1 0"))).isEmpty();
  }

  private static List<JobWindow> job(String restarts, String failed) {
    return Windows.of(
        GRAPH, "job: {restarts: " + restarts + ", checkpoints_failed: " + failed + "}");
  }
}
