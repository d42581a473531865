package io.flinksustain.benchmarks.corpus.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The one file of a run's recording: reports and facts in the order of their times. */
final class RecordingFile {
  static final String NAME = "recording.jsonl.gz";
  private static final String SUFFIX = ".jsonl.gz";

  private RecordingFile() {}

  /** A line of a recording. */
  record Line(long ts, boolean isReport, String text) {
    Line without(Path lab) {
      return new Line(ts, isReport, text.replace(lab.toString(), "/lab"));
    }

    private static Line of(String text) {
      try {
        JsonNode json = Json.mapper().readTree(text);
        return new Line(
            json.path("ts").asLong(), json.path("kind").asText().equals("report"), text);
      } catch (IOException e) {
        throw new UncheckedIOException("a recorded line is no JSON: " + text, e);
      }
    }
  }

  /**
   * Makes it of the recorder's files, which go away: one file, as small as gzip can, for a recorder
   * has to flush each line. The lab's own directory, which the facts of the cluster name, is no
   * matter of anybody else's machine, and becomes {@code /lab}.
   */
  static List<Line> gather(Path folder, Path lab) {
    try {
      List<Path> parts = parts(folder);
      List<Line> lines = new ArrayList<>();
      for (Path part : parts) {
        read(part).forEach(line -> lines.add(line.without(lab)));
      }
      lines.sort(Comparator.comparingLong(Line::ts));
      write(folder.resolve(NAME), lines);
      for (Path part : parts) {
        Files.delete(part);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot gather the recording in " + folder, e);
    }
  }

  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** The lines of a recording. */
  static List<Line> read(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      return reader.lines().map(Line::of).toList();
    }
  }

  private static void write(Path file, List<Line> lines) throws IOException {
    try (OutputStream out = new SmallestGzip(Files.newOutputStream(file))) {
      for (Line line : lines) {
        out.write(line.text().getBytes(UTF_8));
        out.write('\n');
      }
    }
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
