package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Holds a process to some of the cores; its JVM is told as well, by an option of its own. */
final class Cores {
  private static final String TASKSET = "taskset";

  /** A thread that ends just then makes taskset give up, with threads behind it left out. */
  private static final int ATTEMPTS = 3;

  private Cores() {}

  /**
   * Holds all threads of the process to the first {@code cores}; 0 leaves it alone. Says why when
   * it could not: there remains what the JVM was told, and its threads may run on any core.
   */
  static Optional<String> limit(long pid, int cores) {
    return limit(TASKSET, pid, cores);
  }

  static Optional<String> limit(String taskset, long pid, int cores) {
    Optional<String> problem = Optional.empty();
    for (int attempt = 0; cores > 0 && attempt < ATTEMPTS; attempt++) {
      problem = run(List.of(taskset, "-a", "-p", "-c", "0-" + (cores - 1), String.valueOf(pid)));
      if (problem.isEmpty()) {
        return problem;
      }
    }
    return problem;
  }

  private static Optional<String> run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      return code == 0 ? Optional.empty() : Optional.of(failed(command.get(0), code, errors));
    } catch (IOException e) {
      return Optional.of(
          command.get(0)
              + " does not run: install util-linux, or use --cores 0 ("
              + e.getMessage()
              + ')');
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  private static String failed(String program, int code, String errors) {
    String reason = errors.isBlank() ? "" : ": " + errors.strip();
    return program + " ended with exit code " + code + reason;
  }
}
