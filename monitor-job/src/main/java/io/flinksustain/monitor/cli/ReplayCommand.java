package io.flinksustain.monitor.cli;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.explain.Paint;
import io.flinksustain.monitor.options.ConfigFile;
import io.flinksustain.monitor.options.Given;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs recordings through the very same pipeline, offline and in event time. */
@Command(
    name = "replay",
    description = "Runs recorded reports, readings and facts through the pipeline, offline.",
    customSynopsis =
        "sustain replay FILE... [--config FILE] [-o table|json] [--all] [--KEY VALUE]...",
    footer = {
      "",
      "Recordings are JSON lines, plain or gzip; several are merged by their ts.",
      "Prints one line for each job: its last diagnosis. The live verdicts come out",
      "with the options of the live run: --config FILE, or --KEY VALUE, which wins."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Engine engine;
  private final List<Given> options;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings.")
  private List<Path> files;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Options in a YAML file, as for run.")
  private Path config;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      defaultValue = "table",
      description = "How to print, by default ${DEFAULT-VALUE}.")
  private Output output;

  @Option(names = "--all", description = "Print every change of a diagnosis, not only the last.")
  private boolean all;

  ReplayCommand(Engine engine, List<Given> options) {
    this.engine = engine;
    this.options = options;
  }

  @Override
  public Integer call() throws Exception {
    RecordingFiles recordings = new RecordingFiles(files);
    recordings.requireReadable();
    List<Diagnosis> diagnoses = Collections.synchronizedList(new ArrayList<>());
    List<String> unreadable = Collections.synchronizedList(new ArrayList<>());
    replay(diagnoses, unreadable);
    RecordingFiles.complain(unreadable, spec.commandLine().getErr());
    if (diagnoses.isEmpty()) {
      throw recordings.noJob(unreadable);
    }
    PrintWriter out = spec.commandLine().getOut();
    new DiagnosisPrinter(out, output).print(all ? Changes.of(diagnoses) : Changes.last(diagnoses));
    return ExitCode.OK;
  }

  private void replay(List<Diagnosis> diagnoses, List<String> unreadable) throws Exception {
    try (Progress progress =
        Progress.of(
            spec.commandLine().getErr(),
            Paint.onTerminal(),
            () -> "replaying, verdicts so far: " + diagnoses.size())) {
      progress.during(
          () -> {
            engine.replay(
                files, ConfigFile.orNone(config), options, diagnoses::add, unreadable::add);
            return diagnoses;
          });
    }
  }
}
