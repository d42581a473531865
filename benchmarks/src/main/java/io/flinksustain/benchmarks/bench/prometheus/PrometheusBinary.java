package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The {@code prometheus} that is installed on this machine, if one is. */
final class PrometheusBinary {
  /** What to tell people who have none. */
  static final String MISSING =
      "not installed, so it is not measured; on Debian and Ubuntu: apt-get update && apt-get"
          + " install -y prometheus && systemctl disable --now prometheus";

  private static final String NAME = "prometheus";

  private PrometheusBinary() {}

  /** Looks through the directories of a PATH. */
  static Optional<Path> find(String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, NAME))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** {@code prometheus, version 2.42.0+ds (branch: ...)} gives {@code 2.42.0+ds}. */
  static String version(Path binary) {
    try {
      Process process =
          new ProcessBuilder(binary.toString(), "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String[] words = text.split("\\s+", 4);
      return words.length > 3 && words[1].equals("version") ? words[2] : "unknown";
    } catch (IOException e) {
      throw new LabException("cannot run " + binary + ": " + e.getMessage(), e);
    }
  }
}
