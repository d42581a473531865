package io.flinksustain.benchmarks.lab.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A process of the lab; it writes one log file, and ends when the lab does, however that ends. */
public final class Child implements AutoCloseable {
  private static final int TAIL_LINES = 25;
  private static final int GRACE_SECONDS = 10;

  private final String name;
  private final Path log;
  private final Process process;

  private Child(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /** Starts it with its log at {@code directory/name.log}. */
  public static Child start(
      String name, Path directory, Map<String, String> environment, JavaCommand command) {
    return start(name, directory, environment, command.line());
  }

  /** Starts any command line; it is on the caller to let it end with the lab. */
  public static Child start(
      String name, Path directory, Map<String, String> environment, List<String> line) {
    Path log = directory.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .directory(directory.toFile());
    builder.environment().putAll(environment);
    try {
      return new Child(name, log, builder.start());
    } catch (IOException e) {
      throw new LabException("cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  public String name() {
    return name;
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Throws when the process has ended, with its exit code and the end of its log. */
  public void requireAlive() {
    if (!alive()) {
      throw new LabException(
          name + " ended early with exit code " + process.exitValue() + '\n' + tail());
    }
  }

  /** The end of its log, indented, with the path of the whole. */
  public String tail() {
    try {
      List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .skip(Math.max(0, lines.size() - TAIL_LINES))
          .collect(Collectors.joining("\n    ", "  the end of " + log + ":\n    ", ""));
    } catch (IOException e) {
      return "  its log " + log + " cannot be read: " + e.getMessage();
    }
  }

  /** The process itself. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  public long pid() {
    return process.pid();
  }

  /** Asks it to end, in order; what does not end is killed by {@link #close()}. */
  public void terminate() {
    process.destroy();
  }

  /**
   * Ends it at once and without a word, as the kernel does when memory runs out, and returns when
   * it is gone.
   */
  public void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  @Override
  public void close() {
    terminate();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
