package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.io.IOException;

/** Holds a process to some of the cores; its JVM is told as well, by an option of its own. */
final class Cores {
  private Cores() {}

  /** Holds all threads of the process to the first {@code cores}; 0 leaves it alone. */
  static void limit(long pid, int cores) {
    if (cores == 0) {
      return;
    }
    String list = "0-" + (cores - 1);
    ProcessBuilder taskset =
        new ProcessBuilder("taskset", "-a", "-p", "-c", list, String.valueOf(pid))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      taskset.start().waitFor();
    } catch (IOException e) {
      // Without taskset there remains what the JVM was told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }
}
