package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.Helped;
import io.flinksustain.benchmarks.bench.result.Folders;
import io.flinksustain.benchmarks.chaos.check.Invariants;
import io.flinksustain.benchmarks.lab.Terminal;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import io.flinksustain.benchmarks.lab.scenario.ScenarioException;
import io.flinksustain.benchmarks.lab.scenario.Scenarios;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.TrialPolicy;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.util.TimeUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of chaos. */
@Command(
    name = "chaos",
    sortOptions = false,
    description = {
      "kill -9 of parts of Sustain in each state of a change, and a check of what became of it.",
      "",
      "Broker, watched cluster and Sustain are processes; Sustain's cluster is highly available. In"
          + " each round a change is approved and, at a random moment in a drawn state of it,"
          + " Sustain's task manager, its JobManager, the broker (at times for a minute) or the"
          + " observer is killed and started again. Half of the changes harm their job. Then what"
          + " stands on the topics, what the watched cluster was asked for and what the job runs"
          + " with are compared."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all held in every round",
      "1:something did not hold",
      "2:bad options or a bad scenario",
      "3:something did not start or died, or a round did not come about"
    })
public final class Chaos extends Helped implements Callable<Integer> {
  private static final int VIOLATED = 1;
  private static final int BAD_INPUT = 2;
  private static final int BROKEN = 3;
  private static final int STOP_SECONDS = 40;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "100",
      description = "Rounds in which something is killed (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Another one gives another order and other moments (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "No round begins after so many minutes (default: no limit).")
  private Integer minutes;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description =
          "Write what was found there (default: chaos.json in benchmarks/target/results).")
  private Path json = Folders.results().resolve("chaos.json");

  private final CountDownLatch ended = new CountDownLatch(1);

  public static void main(String[] args) {
    System.exit(new CommandLine(new Chaos()).execute(args));
  }

  @Override
  public Integer call() {
    try {
      if (rounds < 1 || (minutes != null && minutes < 1)) {
        System.err.println("--rounds and --minutes must be at least 1");
        return BAD_INPUT;
      }
      return run(Scenarios.read(Folders.home().resolve("chaos").resolve("scenario.yaml")));
    } catch (ScenarioException e) {
      System.err.println(e.getMessage());
      return BAD_INPUT;
    } catch (LabException e) {
      System.err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage() + ": " + e.getCause());
    }
    return BROKEN;
  }

  private int run(Scenario scenario) {
    if (Files.notExists(Folders.sustainJar())) {
      throw new LabException("no " + Folders.sustainJar() + ": run ./mvnw -DskipTests package");
    }
    Duration limit = minutes == null ? null : Duration.ofMinutes(minutes);
    ChaosOptions options =
        new ChaosOptions(Folders.home(), rounds, seed, limit, json.toAbsolutePath());
    Terminal terminal = new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    Thread runner = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInOrder(runner), "stop-chaos"));
    try {
      return new ChaosRun(scenario, options, invariants(scenario), terminal).run() ? 0 : VIOLATED;
    } finally {
      ended.countDown();
    }
  }

  /** After Ctrl-C all processes end, and what was found until then is shown. */
  private void stopInOrder(Thread runner) {
    if (ended.getCount() > 0) {
      runner.interrupt();
    }
    try {
      ended.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The times that the scenario's policy gives to a change of its first job. */
  static Invariants invariants(Scenario scenario) {
    String job = scenario.jobs().get(0).name();
    long windowMs = TimeUtils.parseDuration(scenario.sustain().get("window.size")).toMillis();
    Policy policy =
        PolicyBook.parse("policy", scenario.policy())
            .effective(new JobRef("lab", "", job, "", job), Map.of());
    TrialPolicy trial = TrialPolicy.of(policy, windowMs);
    return new Invariants(trial.silenceMs(), windowMs);
  }
}
