package io.flinksustain.monitor.cli;

import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.options.Given;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The report of recordings. */
final class RecordedFleet implements FleetSource {
  @Parameters(
      arity = "0..*",
      paramLabel = "RECORDING",
      description = "Recordings; without any the topics of a running platform are read.")
  private List<Path> files = List.of();

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description =
          "Beside recordings: records of the topic of changes, one a line, plain or gzip.")
  private List<Path> changes = List.of();

  @Override
  public boolean isGiven() {
    return !files.isEmpty() || !changes.isEmpty();
  }

  @Override
  public FleetRecord empty(long now) {
    return new FleetRecord();
  }

  @Override
  public void read(Desk desk, List<Given> file, FleetRecord fleet, Consumer<String> say)
      throws Exception {
    RecordingFiles recordings = new RecordingFiles(files);
    recordings.requireReadable();
    new RecordingFiles(changes).requireReadable();
    requireRecordings();
    RecordedChanges.read(changes, fleet::add);
    BadLines bad = new BadLines("lines");
    desk.engine().report(files, file, desk.options(), fleet, bad);
    bad.tell(say);
    if (fleet.isEmpty()) {
      throw recordings.noJob(bad);
    }
  }

  private void requireRecordings() {
    if (files.isEmpty()) {
      throw new InputException(
          "--changes goes with recordings, and there is none; of a running platform the changes are"
              + " read from their topic");
    }
  }
}
