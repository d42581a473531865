package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.label.Pressure;
import io.flinksustain.benchmarks.lab.RunFiles;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.watched.Ill;
import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.signal.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Runs one plan in the lab and leaves the recording with its label in a folder. */
final class CorpusRun {
  private static final Duration TICK = Duration.ofMillis(200);

  private final RunPlan plan;
  private final Path folder;
  private final BooleanSupplier stopped;
  private Timeline timeline;
  private Submitted judged;
  private Pressure pressure;

  CorpusRun(RunPlan plan, Path folder, BooleanSupplier stopped) {
    this.plan = plan;
    this.folder = folder;
    this.stopped = stopped;
  }

  /** Takes as long as the phases and a start of the lab; throws when something does not run. */
  Label record(RunFiles files) {
    try (RunLab lab = new RunLab(files, plan)) {
      lab.start(folder);
      timeline = Timeline.of(plan.phases(), System.currentTimeMillis(), plan.seed());
      judged = lab.submit(jobs(lab.brokers())).get(0);
      live(lab);
    }
    Label label = label(RecordingFile.gather(folder, files.run()));
    label.write(folder);
    return label;
  }

  private List<JobPlan> jobs(String brokers) {
    return plan.jobs().entrySet().stream()
        .map(
            job ->
                new JobPlan(
                    job.getKey(),
                    job.getValue(),
                    job.getKey().equals(plan.scenario().shape()) ? ills() : List.of(),
                    timeline.start(),
                    brokers))
        .toList();
  }

  private List<Ill> ills() {
    Duration onset = Duration.ofMillis(timeline.onset() - timeline.start());
    Duration end = Duration.ofMillis(timeline.end() - timeline.start());
    return plan.scenario().changes().stream()
        .map(change -> new Ill(onset, end, change.vertex(), change.set()))
        .toList();
  }

  /** From the submission to the end of the recovery. */
  private void live(RunLab lab) {
    if (plan.scenario().outside().stopped() != null) {
      lab.meterContainers(judged, () -> timeline.illFor(System.currentTimeMillis()));
    }
    PressureWatch watch = new PressureWatch(new ThisMachine());
    waitUntil(timeline.onset(), lab, watch, () -> {});
    try (OutsideIlls ills = new OutsideIlls(plan.scenario().outside(), lab, judged.plan())) {
      waitUntil(timeline.end(), lab, watch, ills::requireGoing);
    }
    waitUntil(timeline.finish(), lab, watch, () -> {});
    pressure = watch.pressure();
  }

  private void waitUntil(long time, RunLab lab, PressureWatch watch, Runnable check) {
    while (System.currentTimeMillis() < time) {
      lab.requireRunning();
      check.run();
      watch.tick();
      if (stopped.getAsBoolean()) {
        throw new LabException("stopped");
      }
      Waiting.sleep(TICK);
    }
  }

  private Label label(List<RecordingFile.Line> recording) {
    LabelledScenario scenario = plan.scenario();
    Proving proving = new Proving(scenario.proof(), judged, timeline, plan.phases(), recording);
    boolean throughout = scenario.isStatic() || scenario.proof().keepsUp();
    String vertex = scenario.vertex() == null ? "" : scenario.vertex();
    return new Label(
        1,
        plan.name(),
        scenario.shape(),
        plan.scenarioName(),
        scenario.cause(),
        judged.plan().name(),
        judged.vertexName(vertex),
        scenario.hottest() ? hottest(recording, vertex) : -1,
        throughout ? 0 : timeline.onset(),
        throughout ? 0 : timeline.end(),
        scenario.intensity(),
        scenario.secondary(),
        plan.actions().right(),
        plan.actions().forbidden(),
        proving.proven(),
        proving.effect(judged),
        pressure.contaminated(),
        pressure,
        others(),
        plan.seed());
  }

  private List<Label.Other> others() {
    return plan.scenario().others().stream()
        .map(other -> new Label.Other(other.shape(), other.cause()))
        .toList();
  }

  private int hottest(List<RecordingFile.Line> recording, String vertex) {
    return Measured.of(recording, judged.id(), Signal.RECORDS_IN, judged.vertexId(vertex))
        .highest(timeline.during());
  }
}
