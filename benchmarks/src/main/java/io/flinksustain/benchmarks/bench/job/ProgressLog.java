package io.flinksustain.benchmarks.bench.job;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the {@link ProgressReporter} of a job wrote so far. */
public final class ProgressLog {
  private final Path file;
  private final List<Progress> lines = new ArrayList<>();
  private long read;

  ProgressLog(Path file) {
    this.file = file;
  }

  /** All lines that are whole by now, oldest first. */
  public List<Progress> lines() {
    if (Files.exists(file)) {
      readOn();
    }
    return List.copyOf(lines);
  }

  /** The value of a counter in the last line; 0 without one. */
  public long counter(String name) {
    List<Progress> all = lines();
    return all.isEmpty() ? 0 : all.get(all.size() - 1).counter(name);
  }

  private void readOn() {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(in.length() - read)];
      in.seek(read);
      in.readFully(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      whole.lines().map(Progress::parse).forEach(lines::add);
      read += whole.getBytes(StandardCharsets.UTF_8).length;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
