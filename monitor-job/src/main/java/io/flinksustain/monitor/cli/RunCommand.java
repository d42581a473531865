package io.flinksustain.monitor.cli;

import io.flinksustain.monitor.options.Given;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the application: here on a cluster of its own, or where {@code flink run} submits it. */
@Command(
    name = "run",
    description = "Runs the application: the pipelines that --run.pipelines names.",
    customSynopsis = "sustain run [--config FILE] [--KEY VALUE]...",
    footer = {
      "",
      "Every option of docs/reference/configuration.md can be given as --KEY VALUE,",
      "such as --kafka.bootstrap-servers kafka:9092; it wins over the file.",
      "On a cluster: flink run sustain.jar run --config FILE"
    })
final class RunCommand implements Callable<Integer> {
  private final Engine engine;
  private final List<Given> options;

  @Spec private CommandSpec spec;

  @Mixin private OptionFile file = new OptionFile();

  RunCommand(Engine engine, List<Given> options) {
    this.engine = engine;
    this.options = options;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    engine.run(file.given(), options, line -> err.println("sustain: " + line));
    return ExitCode.OK;
  }
}
