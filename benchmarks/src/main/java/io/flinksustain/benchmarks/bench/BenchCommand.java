package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.Helped;
import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Folders;
import io.flinksustain.benchmarks.bench.result.Machine;
import io.flinksustain.benchmarks.bench.result.ResultTable;
import io.flinksustain.benchmarks.lab.process.LabException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all benchmarks have in common: repeats, the table of figures and the file of results. */
public abstract class BenchCommand extends Helped implements Callable<Integer> {
  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often everything is measured (default: ${DEFAULT-VALUE}).")
  private int repeats;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there as well.")
  private Path json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of results (default: benchmarks/target/results of this project).")
  private Path out;

  @Spec private CommandSpec spec;

  /** Throws what {@link #refused} makes when an option cannot be. */
  protected abstract void check();

  /** Measures, and adds what it found to the run. */
  protected abstract void measure(BenchRun run) throws IOException;

  /** The error for an option that cannot be. */
  public final ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Throws unless a number is at least what it must be. */
  public final void requireAtLeast(int least, String option, long value) {
    if (value < least) {
      throw refused(option + " is " + value + ", and must be at least " + least);
    }
  }

  /** Throws unless a size is as the JVM takes it. */
  protected final void requireSize(String option, String size) {
    if (!size.matches("[1-9][0-9]*[kmgKMG]")) {
      throw refused(option + " is " + size + ", and must be a size such as 512m or 4g");
    }
  }

  /** Throws unless a name is one of those that are known. */
  protected final void requireOneOf(List<String> known, String option, String name) {
    if (!known.contains(name)) {
      throw refused(option + ": '" + name + "' is none of " + String.join(", ", known));
    }
  }

  @Override
  public final Integer call() {
    requireAtLeast(1, "--repeats", repeats);
    requireWritable(json, "--json");
    requireWritable(resultFile(), "--out");
    check();
    Map<String, String> machine = Machine.describe();
    try (BenchRun run = new BenchRun(Folders.target(), repeats)) {
      measureAndConclude(run, machine);
      return 0;
    } catch (LabException e) {
      System.err.println(e.getMessage());
      return Bench.BROKEN;
    } catch (IOException | UncheckedIOException e) {
      System.err.println(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
      return Bench.BROKEN;
    }
  }

  /** What was measured until a run broke off is not lost. */
  private void measureAndConclude(BenchRun run, Map<String, String> machine) throws IOException {
    boolean complete = false;
    try {
      measure(run);
      complete = true;
    } finally {
      if (complete || !run.measurements().figures().isEmpty()) {
        conclude(run, machine, complete);
      }
    }
  }

  private void conclude(BenchRun run, Map<String, String> machine, boolean complete) {
    BenchResult result =
        new BenchResult(
            spec.name(),
            run.measurements().figures(),
            machine,
            run.versions(),
            options(run),
            run.seeds(),
            repeats,
            complete);
    run.terminal().block(ResultTable.lines(result));
    if (!complete) {
      run.terminal().say("incomplete", "the run broke off: these are the figures until then");
    }
    for (Path file : json == null ? List.of(resultFile()) : List.of(resultFile(), json)) {
      result.write(file);
      run.terminal().say("result", file.toAbsolutePath().normalize().toString());
    }
  }

  /** The folder of results. */
  protected final Path results() {
    return out == null ? Folders.results() : out;
  }

  private Path resultFile() {
    return results().resolve(spec.name() + ".json");
  }

  /** Options of the benchmark itself, as given or by default, and what the run noted besides. */
  private Map<String, String> options(BenchRun run) {
    Map<String, String> options = new LinkedHashMap<>();
    spec.options().stream()
        .filter(option -> !option.usageHelp() && option.getValue() != null)
        .filter(option -> !List.of("--json", "--out").contains(option.longestName()))
        .forEach(option -> options.put(option.longestName(), text(option.getValue())));
    options.putAll(run.options());
    return options;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
        : value.toString();
  }

  /** Told before anything is measured, not after. */
  private void requireWritable(Path file, String option) {
    if (file == null) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean isNew = Files.notExists(file);
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      if (isNew) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw refused(option + ": cannot write " + file + ": " + e);
    }
  }
}
