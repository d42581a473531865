package io.flinksustain.monitor.cli;

import io.flinksustain.classify.Diagnosis;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  private final Desk desk;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings.")
  private List<Path> files;

  @Mixin private OptionFile file = new OptionFile();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      defaultValue = "table",
      description = "How to print, by default ${DEFAULT-VALUE}.")
  private Output output;

  @Option(names = "--all", description = "Print every change of a diagnosis, not only the last.")
  private boolean all;

  ReplayCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    RecordingFiles recordings = new RecordingFiles(files);
    recordings.requireReadable();
    List<Diagnosis> diagnoses = Collections.synchronizedList(new ArrayList<>());
    BadLines bad = new BadLines("lines");
    replay(diagnoses, bad);
    PrintWriter err = spec.commandLine().getErr();
    bad.tell(line -> err.println("sustain: " + line));
    err.flush();
    if (diagnoses.isEmpty()) {
      throw recordings.noJob(bad);
    }
    PrintWriter out = spec.commandLine().getOut();
    new DiagnosisPrinter(out, output).print(all ? Changes.of(diagnoses) : Changes.last(diagnoses));
    return ExitCode.OK;
  }

  private void replay(List<Diagnosis> diagnoses, Consumer<String> unreadable) throws Exception {
    try (Progress progress =
        Progress.of(
            spec.commandLine().getErr(),
            desk.around().terminal(),
            () -> "replaying, verdicts so far: " + diagnoses.size())) {
      progress.during(
          () -> {
            desk.engine().replay(files, file.given(), desk.options(), diagnoses::add, unreadable);
            return diagnoses;
          });
    }
  }
}
