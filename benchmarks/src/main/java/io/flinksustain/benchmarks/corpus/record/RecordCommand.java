package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.Helped;
import io.flinksustain.benchmarks.bench.result.Folders;
import io.flinksustain.benchmarks.corpus.Corpus;
import io.flinksustain.benchmarks.lab.Terminal;
import io.flinksustain.benchmarks.lab.scenario.ScenarioException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corpus record}. */
@Command(
    name = "record",
    description = {
      "Runs scenarios in the lab, one ill at a time with a clean phase before and a recovery after,"
          + " and writes each recording with a label beside it.",
      "A run that is there, proven and not contaminated is not recorded again."
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all runs are recorded and count",
      "1:a run is not proven, is contaminated, or did not come to its end",
      "2:bad options or a bad scenario"
    })
public final class RecordCommand extends Helped implements Callable<Integer> {
  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..*",
      description = "Names of scenarios in benchmarks/corpus/scenarios, or files.")
  private List<String> named = new ArrayList<>();

  @Option(names = "--all", description = "All bundled scenarios.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the folders of the runs are (default: benchmarks/corpus/runs).")
  private Path out;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many runs of each scenario (default: ${DEFAULT-VALUE}).")
  private int repeat;

  @Option(
      names = "--shape",
      paramLabel = "NAME",
      description = "Only scenarios whose judged job has this shape.")
  private String shape;

  @Option(names = "--again", description = "Record also what is there.")
  private boolean again;

  private final Path home = Folders.home();

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    try {
      List<RunPlan> plans = plans(new CorpusFiles(home.resolve("corpus")));
      return new Recordings(home, folders(), terminal, again).record(plans) ? 0 : 1;
    } catch (ScenarioException e) {
      System.err.println(e.getMessage());
      return Corpus.BAD_INPUT;
    }
  }

  private RunFolders folders() {
    return new RunFolders(out == null ? home.resolve("corpus").resolve("runs") : out);
  }

  /** The first run of each scenario comes before the second of any. */
  private List<RunPlan> plans(CorpusFiles files) throws ScenarioException {
    if (all == !named.isEmpty() || repeat < 1) {
      throw new ScenarioException(
          "name scenarios or say --all, and --repeat of at least 1; there are: "
              + String.join(", ", files.scenarioNames()));
    }
    List<RunPlan> plans = new ArrayList<>();
    for (int seed = 1; seed <= repeat; seed++) {
      for (String name : all ? files.scenarioNames() : named) {
        RunPlan plan = RunPlan.read(files, files.scenario(name), seed);
        if (shape == null || shape.equals(plan.scenario().shape())) {
          plans.add(plan);
        }
      }
    }
    return plans;
  }
}
