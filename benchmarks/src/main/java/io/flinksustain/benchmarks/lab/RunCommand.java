package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.Helped;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import io.flinksustain.benchmarks.lab.scenario.ScenarioException;
import io.flinksustain.benchmarks.lab.scenario.Scenarios;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab run}. */
@Command(
    name = "run",
    description = "Runs a scenario and prints what Sustain says about its jobs.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every job ended with the expected diagnosis and changes",
      "1:a job ended with another diagnosis or other changes",
      "2:bad options or a bad scenario",
      "3:something did not start, or died"
    })
final class RunCommand extends Helped implements Callable<Integer> {
  private static final int STOP_SECONDS = 40;

  @Parameters(
      paramLabel = "SCENARIO.yaml",
      defaultValue = "default",
      description = "A scenario file, or the name of a bundled one (default: ${DEFAULT-VALUE}).")
  private String scenario = "";

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Stop after N minutes; 0, the default, is as the scenario says, or goes on until Ctrl-C.")
  private double minutes;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "Write reports and facts there, for sustain replay.")
  private String recording = "";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write there how it ended, as one JSON object.")
  private String json = "";

  @Option(
      names = "--watched-only",
      description = "Start broker, cluster and jobs, and no Sustain, to run that by hand.")
  private boolean watchedOnly;

  @Option(names = "--end-with-parent", hidden = true, description = "End when the parent does.")
  private boolean endWithParent;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Override
  public Integer call() {
    Path home = Path.of(System.getProperty("lab.home", "."));
    try {
      if (minutes < 0) {
        System.err.println("--minutes is " + minutes + " and must not be negative");
        return Lab.BAD_INPUT;
      }
      Path file = Scenarios.find(scenario, home.resolve("scenarios"));
      Scenario read = Scenarios.read(file);
      return run(read, options(home, file, read.duration()));
    } catch (ScenarioException e) {
      System.err.println(e.getMessage());
      return Lab.BAD_INPUT;
    } catch (LabException e) {
      System.err.println(e.getMessage());
      return Lab.BROKEN;
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage() + ": " + e.getCause());
      return Lab.BROKEN;
    } finally {
      stopped.countDown();
    }
  }

  private int run(Scenario scenario, RunOptions options) {
    if (endWithParent) {
      stopAfterParent();
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    LabRun run = new LabRun(scenario, options, new Terminal(out), stop);
    Thread runner = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInOrder(run, runner), "stop-lab"));
    return run.run();
  }

  private RunOptions options(Path home, Path file, Duration usual) {
    Duration duration = minutes == 0 ? usual : Duration.ofMillis((long) (minutes * 60_000));
    return new RunOptions(home, file, duration, path(recording), path(json), !watchedOnly);
  }

  /** Maven hands on an option that was not given as an empty one. */
  private static Path path(String given) {
    return given.isBlank() ? null : Path.of(given).toAbsolutePath();
  }

  private void stopAfterParent() {
    Thread watch =
        new Thread(
            () -> {
              ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
              stop.countDown();
            },
            "watch-parent");
    watch.setDaemon(true);
    watch.start();
  }

  /** Does not wait for the rest to start when it is stopped before. */
  private void stopInOrder(LabRun run, Thread runner) {
    stop.countDown();
    if (!run.started() && stopped.getCount() > 0) {
      runner.interrupt();
    }
    try {
      stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
