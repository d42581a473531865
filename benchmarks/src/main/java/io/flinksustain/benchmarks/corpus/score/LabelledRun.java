package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.CorpusException;
import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.replay.ReplaySettings;
import io.flinksustain.benchmarks.corpus.replay.Tape;
import io.flinksustain.monitor.options.ConfigFile;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.UserInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;

/**
 * One folder of the corpus.
 *
 * @param folder with the recordings, their options and the label
 * @param label what is true about it
 * @param recordings in order of name
 * @param options that the run was recorded with
 */
record LabelledRun(Path folder, Label label, List<Path> recordings, Configuration options) {
  private static final String OPTIONS = "sustain.yaml";
  private static final String RECORDING = ".jsonl.gz";

  /** The run whose label this is; its recordings are not read yet. */
  static LabelledRun of(Path labelFile) {
    Path folder = labelFile.toAbsolutePath().getParent();
    return new LabelledRun(folder, Label.read(labelFile), recordings(folder), options(folder));
  }

  String name() {
    return label.run();
  }

  ReplaySettings settings() {
    return ReplaySettings.of(options);
  }

  Tape tape() {
    return Tape.read(recordings, options);
  }

  private static List<Path> recordings(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(RECORDING)).sorted().toList();
      if (found.isEmpty()) {
        throw new CorpusException(
            folder + ": there is a label and no *" + RECORDING + "; record the run again");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static Configuration options(Path folder) {
    try {
      return UserInput.toConfiguration(ConfigFile.read(folder.resolve(OPTIONS)));
    } catch (OptionException e) {
      throw new CorpusException(e.getMessage());
    }
  }
}
