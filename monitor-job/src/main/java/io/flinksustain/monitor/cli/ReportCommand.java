package io.flinksustain.monitor.cli;

import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.fleet.FleetReport;
import io.flinksustain.monitor.html.HtmlReport;
import io.flinksustain.text.Figures;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes what is known of a fleet as one page that needs nothing else. */
@Command(
    name = "report",
    description = "Writes a report of a fleet of jobs as one HTML file that needs no network.",
    customSynopsis = {
      "sustain report --html FILE [--since TIME] [--job JOB]... [--KEY VALUE]...",
      "       sustain report --html FILE RECORDING... [--changes FILE] [--KEY VALUE]..."
    },
    footer = {
      "",
      "Of a running platform verdicts, advice and changes are read as they lie on its",
      "topics, and its metrics are summed up again, with the options that its monitor",
      "runs with. Recordings are replayed as by replay. Costs are said where",
      "--advise.prices names a price file. docs/recipes/report.md tells the bounds."
    })
final class ReportCommand implements Callable<Integer> {
  private final Desk desk;

  @Spec private CommandSpec spec;

  @Mixin private HtmlFile html = new HtmlFile();
  @Mixin private RecordedFleet recorded = new RecordedFleet();
  @Mixin private LiveFleet live = new LiveFleet();
  @Mixin private OptionFile file = new OptionFile();

  ReportCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    html.requireWritable();
    FleetReport report = read(source()).report();
    int bytes = html.write(HtmlReport.of(report));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s: %s, %s%n", html, sentence(report), Figures.bytes(bytes));
    out.flush();
    return ExitCode.OK;
  }

  private FleetSource source() {
    if (recorded.isGiven() && live.isGiven()) {
      throw new InputException(
          "--since and --job are for a running platform; leave them out, or the recordings");
    }
    return recorded.isGiven() ? recorded : live;
  }

  private FleetRecord read(FleetSource source) throws Exception {
    FleetRecord fleet = source.empty(desk.around().now());
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress =
        Progress.of(err, desk.around().terminal(), () -> progress(fleet.taken()))) {
      return progress.during(
          () -> {
            source.read(desk, file.given(), fleet, this::complain);
            return fleet;
          });
    }
  }

  private void complain(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("sustain: " + sentence);
    err.flush();
  }

  private static String progress(long taken) {
    return "reading; windows and verdicts so far: " + Figures.count((double) taken);
  }

  /** {@code 3 jobs, 16:12:00 to 17:12:00}. */
  private String sentence(FleetReport report) {
    int jobs = report.jobs().size();
    return "%d %s, %s to %s"
        .formatted(
            jobs,
            jobs == 1 ? "job" : "jobs",
            desk.around().time(report.from()),
            desk.around().time(report.to()));
  }
}
