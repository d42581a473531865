package io.flinksustain.benchmarks.bench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLogTest {
  private static final Progress FIRST =
      new Progress(1, 0.5, 0.2, 0.05, 0.1, 10, 5, Map.of("a.records", 7L), Map.of("a", 3L));
  private static final Progress SECOND =
      new Progress(2, 0.6, 0.2, 0.06, 0.2, 11, 5, Map.of("a.records", 9L), Map.of("a", 4L));

  @TempDir private Path directory;

  @Test
  void readsLinesOnceTheyAreWhole() throws IOException {
    Path file = directory.resolve("progress");
    ProgressLog log = new ProgressLog(file);
    assertThat(log.counter("a.records")).isZero();

    String half = SECOND.line().substring(0, 20);
    Files.writeString(file, FIRST.line() + half);
    assertThat(log.lines()).containsExactly(FIRST);

    Files.writeString(file, SECOND.line().substring(20), StandardOpenOption.APPEND);
    assertThat(log.lines()).containsExactly(FIRST, SECOND);
    assertThat(log.counter("a.records")).isEqualTo(9);
    assertThat(log.counter("a.other")).isZero();
  }
}
