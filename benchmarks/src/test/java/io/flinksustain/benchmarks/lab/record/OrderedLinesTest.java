package io.flinksustain.benchmarks.lab.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedLinesTest {
  @TempDir private Path directory;

  @Test
  void writesInTheOrderOfTimeAndKeepsTheOrderOfArrivalWithinAnInstant() throws Exception {
    Path file = directory.resolve("lines.gz");
    try (OrderedLines lines = new OrderedLines(file)) {
      lines.add(20_000, "c".getBytes(UTF_8));
      lines.add(10_000, "a".getBytes(UTF_8));
      lines.add(10_000, "b".getBytes(UTF_8));
      lines.add(60_000, "d".getBytes(UTF_8));
    }
    assertThat(read(file)).containsExactly("a", "b", "c", "d");
  }

  private static List<String> read(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
