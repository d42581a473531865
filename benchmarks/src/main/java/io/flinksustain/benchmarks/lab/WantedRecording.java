package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.record.Recorder;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import java.nio.file.Path;

/** A recording where one is wanted, and nothing where none is. */
final class WantedRecording implements AutoCloseable {
  private final Path directory;
  private final RunFiles files;
  private final Terminal terminal;
  private final Recorder recorder;

  /** Starts to record what Sustain reads and says. */
  WantedRecording(
      RunOptions options, Scenario scenario, RunFiles files, Terminal terminal, String kafka) {
    this.directory = options.recording();
    this.files = files;
    this.terminal = terminal;
    recorder =
        directory == null
            ? null
            : new Recorder(
                kafka, LabRun.TOPIC_PREFIX, directory, options.scenarioFile(), scenario.sustain());
  }

  /** Throws when what there is to record cannot be read or written. */
  void requireRunning() {
    if (recorder != null) {
      recorder.requireRunning();
    }
  }

  @Override
  public void close() {
    if (recorder != null) {
      recorder.close();
      terminal.say("recording", directory.toString());
      terminal.say("replay", files.replayCommand(directory));
    }
  }
}
