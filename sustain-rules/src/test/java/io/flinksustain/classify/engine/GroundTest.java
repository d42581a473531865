package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.test.Windows;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundTest {
  private static final ClassifySettings SETTINGS = new ClassifySettings(0.8, 3, 0, 24 * 3_600_000L);
  private static final String HOT =
      """
      id: hot
      title: t
      status: stable
      severity: warning
      concern: compute
      level: vertex
      when: busy.mean > 0.8
      for: 3 of 4 windows
      clear: 3 windows
      cause: c
      summary: s
      advice: {knob: k, text: t, avoid: a}
      """;

  private ClassifyState state = ClassifyState.EMPTY;
  private ClassifyResult last;

  @Test
  void aCauseThatIsFoundInAJobThatRunsForLongIsGroundForAdvice() {
    assertThat(play(HOT, busy("0.9x6"))).containsExactly(false, false, true, true, true, true);
  }

  @Test
  void afterARescaleAdviceWaitsUntilTheCauseWasSeenAgain() {
    List<JobWindow> windows = busy("0.9x10");
    play(HOT, windows.subList(0, 4));

    assertThat(play(HOT, restarted(windows, 4)))
        .containsExactly(false, false, true, true, true, true);
    assertThat(last.claim().cause()).isEqualTo("hot");
  }

  @Test
  void theWindowOfTheRescaleItselfCountsForNothing() {
    List<JobWindow> windows =
        Windows.of(
            "a(2) -> b(2)",
            "vertices: {b: {busy: 0.9x10}}, job: {restarts: 0x4 1 0x5, rescales: 0x4 1 0x5}");
    play(HOT, windows.subList(0, 4));

    assertThat(play(HOT, restarted(windows, 4)))
        .containsExactly(false, false, false, true, true, true);
  }

  @Test
  void nothingIsAdvisedOnACauseThatIsGoneSince() {
    List<JobWindow> windows = busy("0.9x4 0.4x3");
    play(HOT, windows.subList(0, 4));

    assertThat(play(HOT, restarted(windows, 4))).containsExactly(false, false, false);
    assertThat(last.claim().cause()).as("it has cleared").isNotEqualTo("hot");
  }

  @Test
  void whatIsSaidOfANewJobOfTheNameTakesBackWhatWasAdvisedOnTheOld() {
    List<JobWindow> windows = busy("0.9x6");
    play(HOT, windows.subList(0, 4));
    JobWindow first = restarted(windows, 4).get(0);
    JobWindow other = of("1".repeat(32), first);
    last = new Classifier(pack(HOT), SETTINGS).step(state, other);

    assertThat(last.claim().cause()).isEqualTo("hot");
    assertThat(last.isForAdviser()).isTrue();
    assertThat(last.isGrounded()).isFalse();
  }

  @Test
  void aRuleAboutRestartsNeedNotWaitForWindowsWithoutOne() {
    String restarts =
        HOT.replace("level: vertex", "level: job\nsteady: false")
            .replace("busy.mean > 0.8", "restarts.increase > 0")
            .replace("3 of 4 windows", "1 window");
    List<JobWindow> windows = Windows.of("a(2) -> b(2)", "job: {restarts: 0x3 1 0}");
    play(restarts, windows.subList(0, 3));

    assertThat(play(restarts, restarted(windows, 3))).containsExactly(true, true);
  }

  @Test
  void aDeploymentThatIsOlderThanWhatTheRuleRemembersNeedsNoProof() {
    List<JobWindow> windows = busy("0.9x4 _x2 0.9x6");
    play(HOT, windows.subList(0, 4));

    assertThat(play(HOT, windows.subList(4, 6))).containsExactly(true, true);
  }

  private static List<JobWindow> busy(String series) {
    return Windows.of("a(2) -> b(2)", "vertices: {b: {busy: " + series + "}}");
  }

  /** The windows from one on, of a job that runs as it does since then. */
  private static List<JobWindow> restarted(List<JobWindow> windows, int at) {
    long since = windows.get(at).start();
    List<JobWindow> all = new ArrayList<>();
    windows.subList(at, windows.size()).forEach(window -> all.add(since(since, window)));
    return all;
  }

  private static JobWindow since(long startedAt, JobWindow w) {
    Topology t = w.facts().topology();
    Topology now = new Topology(t.state(), startedAt, t.scheduler(), t.vertices(), t.edges());
    return new JobWindow(
        w.job(),
        w.start(),
        w.end(),
        w.vertices(),
        w.taskManagers(),
        w.processes(),
        w.stats(),
        w.facts().with(Fact.of(w.job(), w.start(), now)));
  }

  private static JobWindow of(String jobId, JobWindow w) {
    JobRef job = new JobRef(w.job().cluster(), "", w.job().deployment(), jobId, "job");
    return new JobWindow(
        job,
        w.start(),
        w.end(),
        w.vertices(),
        w.taskManagers(),
        w.processes(),
        w.stats(),
        w.facts());
  }

  private static RulePack pack(String rule) {
    return RulePack.parse("test", rule);
  }

  /** For each window whether the adviser is to answer the cause. */
  private List<Boolean> play(String rule, List<JobWindow> windows) {
    Classifier classifier = new Classifier(pack(rule), SETTINGS);
    List<Boolean> advised = new ArrayList<>();
    for (JobWindow window : windows) {
      last = classifier.step(state, window);
      state = last.state();
      advised.add(last.claim().cause().equals("hot") && last.isForAdviser() && last.isGrounded());
    }
    return advised;
  }
}
