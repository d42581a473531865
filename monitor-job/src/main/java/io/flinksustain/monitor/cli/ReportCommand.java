package io.flinksustain.monitor.cli;

import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.fleet.FleetReport;
import io.flinksustain.monitor.html.HtmlReport;
import io.flinksustain.monitor.options.ConfigFile;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.text.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** Writes what recordings show of a fleet as one page that needs nothing else. */
@Command(
    name = "report",
    description = "Writes a report of recorded jobs as one HTML file that needs no network.",
    customSynopsis =
        "sustain report --html FILE RECORDING... [--changes FILE]... [--config FILE]"
            + " [--KEY VALUE]...",
    footer = {
      "",
      "Recordings are replayed as by replay, with the same options. Costs are said where",
      "--advise.prices names a price file. docs/recipes/report.md shows how to record."
    })
final class ReportCommand implements Callable<Integer> {
  private final Engine engine;
  private final List<Given> options;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "RECORDING", description = "Recordings.")
  private List<Path> files;

  @Option(
      names = "--html",
      required = true,
      paramLabel = "FILE",
      description = "The file to write.")
  private Path html;

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description = "Records of the topic of changes, one a line, plain or gzip.")
  private List<Path> changes = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Options in a YAML file, as for run.")
  private Path config;

  ReportCommand(Engine engine, List<Given> options) {
    this.engine = engine;
    this.options = options;
  }

  @Override
  public Integer call() throws Exception {
    RecordingFiles recordings = new RecordingFiles(files);
    recordings.requireReadable();
    new RecordingFiles(changes).requireReadable();
    FleetRecord fleet = new FleetRecord();
    RecordedChanges.read(changes, fleet::add);
    List<String> unreadable = Collections.synchronizedList(new ArrayList<>());
    engine.report(files, ConfigFile.orNone(config), options, fleet, unreadable::add);
    RecordingFiles.complain(unreadable, spec.commandLine().getErr());
    FleetReport report = fleet.report();
    if (report.jobs().isEmpty()) {
      throw recordings.noJob(unreadable);
    }
    write(report);
    return ExitCode.OK;
  }

  private void write(FleetReport report) {
    byte[] page = HtmlReport.of(report).getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(html, page);
    } catch (IOException e) {
      throw new InputException("cannot write %s (--html): %s".formatted(html, e.getMessage()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s: %s, %s%n", html, jobs(report.jobs().size()), Figures.bytes(page.length));
    out.flush();
  }

  private static String jobs(int count) {
    return count == 1 ? "1 job" : count + " jobs";
  }
}
