package io.flinksustain.window;

import static io.flinksustain.signal.Signal.BUSY;
import static io.flinksustain.signal.Signal.CHECKPOINTS_COMPLETED;
import static io.flinksustain.signal.Signal.CHECKPOINT_DURATION;
import static io.flinksustain.signal.Signal.CPU;
import static io.flinksustain.signal.Signal.CPU_TIME;
import static io.flinksustain.signal.Signal.RESTARTS;
import static io.flinksustain.signal.Signal.SLOTS_AVAILABLE;
import static io.flinksustain.signal.Statistic.INCREASE;
import static io.flinksustain.signal.Statistic.INCREASE_15M;
import static io.flinksustain.signal.Statistic.INCREASE_1H;
import static io.flinksustain.signal.Statistic.LAST;
import static io.flinksustain.signal.Statistic.MAX;
import static io.flinksustain.signal.Statistic.RATE;
import static io.flinksustain.window.Reports.JOB;
import static io.flinksustain.window.Reports.job;
import static io.flinksustain.window.Reports.process;
import static io.flinksustain.window.Reports.report;
import static io.flinksustain.window.Reports.summarize;
import static io.flinksustain.window.Reports.task;
import static io.flinksustain.window.Reports.unannounced;
import static io.flinksustain.window.Reports.vertex;
import static io.flinksustain.window.Reports.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.Report;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummarizerTest {
  @Test
  void makesNoWindowOfNothing() {
    assertThat(summarize(CounterMemory.EMPTY).windows()).isEmpty();
  }

  @Test
  void keepsTwoDeploymentsOfOneWindowApart() {
    Report before = report(job("b"), "tm-1", 600_000, task(BUSY, 0.9));
    Report after = report(job("a"), "tm-1", 640_000, task(BUSY, 0.1));

    List<JobWindow> windows = summarize(CounterMemory.EMPTY, after, before).windows();

    assertThat(windows).extracting(w -> w.job().jobId()).containsExactly("b", "a");
    assertThat(windows)
        .extracting(w -> w.vertices().get(0).stats().get(BUSY, MAX))
        .containsExactly(0.9, 0.1);
    assertThat(windows).allSatisfy(w -> assertThat(w.facts()).isEqualTo(JobFacts.NONE));
  }

  @Test
  void ordersVerticesById() {
    JobWindow window = window(report(600_000, vertex("w", BUSY, 0.1), vertex("v", BUSY, 0.2)));

    assertThat(window.vertices()).extracting(VertexWindow::vertexId).containsExactly("v", "w");
    assertThat(window.start()).isEqualTo(Reports.START);
    assertThat(window.end()).isEqualTo(Reports.END);
  }

  @Test
  void keepsTaskManagersApartAndPoolsThem() {
    JobWindow window =
        window(
            report(JOB, "tm-2", 600_000, process(CPU, 0.9)),
            report(JOB, "tm-1", 600_000, process(CPU, 0.1)));

    assertThat(window.taskManagers())
        .extracting(TaskManagerWindow::taskManager, TaskManagerWindow::host)
        .containsExactly(tuple("tm-1", "host-tm-1"), tuple("tm-2", "host-tm-2"));
    assertThat(window.taskManagers().get(0).stats().get(CPU, MAX)).isEqualTo(0.1);
    assertThat(window.processes().get(CPU, MAX)).isEqualTo(0.9);
  }

  @Test
  void averagesTheRatesOfTaskManagers() {
    JobWindow window =
        window(
            report(JOB, "tm-1", 600_000, process(CPU_TIME, 100)),
            report(JOB, "tm-1", 610_000, process(CPU_TIME, 105)),
            report(JOB, "tm-2", 600_000, process(CPU_TIME, 40)),
            report(JOB, "tm-2", 610_000, process(CPU_TIME, 55)));

    assertThat(window.taskManagers().get(1).stats().get(CPU_TIME, RATE)).isEqualTo(1.5);
    assertThat(window.processes().get(CPU_TIME, RATE)).isEqualTo(1.0);
    assertThat(window.processes().get(CPU_TIME, INCREASE)).isEqualTo(10);
  }

  @Test
  void putsJobAndJobManagerTogether() {
    SignalStats stats =
        window(
                report(
                    JOB,
                    "jobmanager",
                    600_000,
                    process(CHECKPOINT_DURATION, 2),
                    process(SLOTS_AVAILABLE, 3)))
            .stats();

    assertThat(stats.get(CHECKPOINT_DURATION, LAST)).isEqualTo(2);
    assertThat(stats.get(SLOTS_AVAILABLE, LAST)).isEqualTo(3);
  }

  @Test
  void addsUpRestartsOverWindows() {
    CounterMemory memory = CounterMemory.EMPTY;
    JobWindow last = null;
    for (int minute = 0; minute < 70; minute++) {
      long start = minute * 60_000L;
      Report report = report(JOB, "jobmanager", start, process(RESTARTS, 5 + minute / 10));
      WindowSummary summary = Summarizer.summarize(start, start + 60_000, List.of(report), memory);
      memory = summary.memory();
      last = summary.windows().get(0);
    }

    assertThat(last.stats().get(RESTARTS, INCREASE)).isZero();
    assertThat(last.stats().get(RESTARTS, INCREASE_15M)).isEqualTo(1);
    assertThat(last.stats().get(RESTARTS, INCREASE_1H)).isEqualTo(6);
    assertThat(memory.recent().ends()).hasSize(6);
  }

  @Test
  void knowsNoRestartsBeforeThereIsSomethingToCountFrom() {
    SignalStats stats = window(report(JOB, "jm", 600_000, process(RESTARTS, 50))).stats();

    assertThat(stats.get(RESTARTS, INCREASE_15M)).isNaN();
    assertThat(stats.get(CHECKPOINTS_COMPLETED, INCREASE_1H)).isNaN();
  }

  @Test
  void countsSubtasksAndTicks() {
    Report[] minute =
        IntStream.range(0, 6)
            .mapToObj(i -> report(600_000 + i * 10_000L, task(BUSY, 0.1, i < 3 ? 0.2 : Double.NaN)))
            .toArray(Report[]::new);

    assertThat(window(minute).vertices().get(0).completeness())
        .isEqualTo(new Completeness(2, 0, 4.5, 6));
  }

  @Test
  void doesNotSeeASubtaskWithoutValues() {
    assertThat(
            window(report(600_000, task(BUSY, 0.1, Double.NaN)))
                .vertices()
                .get(0)
                .completeness()
                .subtasksSeen())
        .isEqualTo(1);
  }

  @Test
  void infersTheIntervalFromTheSpacing() {
    Report[] minute =
        IntStream.of(0, 15, 30, 45)
            .mapToObj(s -> unannounced(600_000 + s * 1000L, task(BUSY, 0.1)))
            .toArray(Report[]::new);

    assertThat(window(minute).vertices().get(0).completeness().ticksDue()).isEqualTo(4);
    assertThat(window(minute[0]).vertices().get(0).completeness().ticksDue()).isEqualTo(1);
  }
}
