package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.corpus.label.Effect;
import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.lab.RunFiles;
import io.flinksustain.benchmarks.lab.Terminal;
import io.flinksustain.benchmarks.lab.process.LabException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Records one run after the other, and goes on when one of them fails. */
final class Recordings {
  private static final int STOP_SECONDS = 40;

  private final Path home;
  private final RunFolders folders;
  private final Terminal terminal;
  private final boolean again;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;

  Recordings(Path home, RunFolders folders, Terminal terminal, boolean again) {
    this.home = home;
    this.folders = folders;
    this.terminal = terminal;
    this.again = again;
  }

  /** Returns whether all runs are there and count; Ctrl-C ends it in order. */
  boolean record(List<RunPlan> plans) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopInOrder, "stop-recording"));
    List<RunPlan> missing =
        plans.stream().filter(plan -> again || !folders.hasGood(plan.name())).toList();
    terminal.say("runs", missing.size() + " to record of " + plans.size());
    try {
      return missing.stream().filter(plan -> !stopped).map(this::isGood).toList().stream()
          .allMatch(good -> good);
    } finally {
      ended.countDown();
    }
  }

  private boolean isGood(RunPlan plan) {
    terminal.say("run", plan.name() + "  " + plan.scenario().description());
    RunFiles files = new RunFiles(home);
    try {
      Path folder = folders.begin(plan.name());
      Label label = new CorpusRun(plan, folder, () -> stopped).record(files);
      folders.finish(plan.name());
      say(label);
      return label.counts();
    } catch (LabException e) {
      terminal.say("failed", e.getMessage() + "\n  logs: " + files.run());
      return false;
    }
  }

  private void say(Label label) {
    Effect effect = label.effect();
    terminal.say(
        label.proven() ? "proven" : "unproven",
        String.format(
            Locale.ROOT,
            "%s %s: %.3f, %.3f with the ill, %.3f after; foreign CPU %s%s, %d kB",
            effect.signal(),
            effect.vertex(),
            effect.rateBefore(),
            effect.rateDuring(),
            effect.rateAfter(),
            label.pressure().foreignCpu(),
            label.contaminated() ? " (contaminated)" : "",
            kilobytes(label.run())));
  }

  private long kilobytes(String run) {
    try {
      return Files.size(folders.directory().resolve(run).resolve(RecordingFile.NAME)) / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot find the recording of " + run, e);
    }
  }

  private void stopInOrder() {
    stopped = true;
    try {
      ended.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
