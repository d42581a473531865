package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.micro.CpuProfiler;
import io.flinksustain.benchmarks.micro.DecoderBenchmark;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench micro}. */
@Command(
    name = "micro",
    sortOptions = false,
    description = {
      "JMH benchmarks of decoder, window, rules and diagnosis; each repeat is a JVM of its own.",
      "Figures are CPU time, that of collector and compiler included; the log has JMH's own."
    })
final class MicroCommand extends BenchCommand {
  @Parameters(
      paramLabel = "FILTER",
      arity = "0..1",
      defaultValue = "",
      description = "Regular expression of the benchmarks to run, such as Decoder; all without.")
  private String filter = "";

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How long each is measured, after as much warm-up (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--profiler",
      paramLabel = "NAME",
      defaultValue = "",
      description = "A profiler of JMH, such as gc.")
  private String profiler = "";

  @Override
  protected void check() {
    requireAtLeast(1, "--seconds", seconds);
    try {
      Pattern.compile(filter);
    } catch (PatternSyntaxException e) {
      throw refused("FILTER is no regular expression: " + e.getMessage());
    }
  }

  @Override
  protected void measure(BenchRun run) {
    Path log = run.directory().resolve("jmh.log");
    Collection<RunResult> results = results(options(run.repeats(), log));
    for (RunResult result : results) {
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        fork.getSecondaryResults().forEach((label, r) -> add(run, name(result) + label, r));
      }
    }
  }

  private Options options(int forks, Path log) {
    var options =
        new OptionsBuilder()
            .include(Pattern.quote(DecoderBenchmark.class.getPackageName()) + ".*" + filter)
            .forks(forks)
            .warmupIterations(seconds)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(seconds)
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .addProfiler(CpuProfiler.class)
            .verbosity(VerboseMode.NORMAL)
            .output(log.toString());
    return (profiler.isEmpty() ? options : options.addProfiler(profiler)).build();
  }

  private Collection<RunResult> results(Options options) {
    try {
      return new Runner(options).run();
    } catch (NoBenchmarksException e) {
      throw refused("no benchmark matches '" + filter + "'");
    } catch (RunnerException e) {
      throw new LabException("JMH: " + e.getMessage(), e);
    }
  }

  private static void add(BenchRun run, String name, Result<?> result) {
    run.measurements().add(name, result.getScore(), result.getScoreUnit());
  }

  /** {@code DecoderBenchmark.report}, with its parameters. */
  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    String method = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
    StringBuilder name = new StringBuilder(method);
    result
        .getParams()
        .getParamsKeys()
        .forEach(key -> name.append(':').append(result.getParams().getParam(key)));
    return name.toString();
  }
}
