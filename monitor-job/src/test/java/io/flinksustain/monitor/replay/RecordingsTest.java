package io.flinksustain.monitor.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
  @TempDir Path folder;

  @Test
  void mergesPlainAndGzipFilesByTs() throws IOException {
    String a = plain("a", report(1), report(4), report(5));
    String b = gzip("b", fact(2), fact(3), fact(6));

    List<RawRecord> records = read(0, a, b);

    assertThat(records).extracting(RawRecord::timestamp).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(records).extracting(RawRecord::topic).containsExactly(a, b, b, a, a, b);
    assertThat(records).extracting(RawRecord::offset).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
    assertThat(records)
        .extracting(ReplaySource::isFact)
        .containsExactly(false, true, true, false, false, true);
  }

  @Test
  void passesOnWhatItCannotReadWithItsLineAndTheClockOfTheLineBefore() throws IOException {
    String file =
        plain("a", report(7), "", "{\"ts\":", "nonsense", "[]", "{\"ts\":\"x\"}", report(9));

    List<RawRecord> records = read(0, file);

    assertThat(records).extracting(RawRecord::timestamp).containsExactly(7L, 7L, 7L, 7L, 7L, 9L);
    assertThat(records).extracting(RawRecord::offset).containsExactly(0L, 2L, 3L, 4L, 5L, 6L);
    assertThat(new String(records.get(2).value(), UTF_8)).isEqualTo("nonsense");
    assertThat(records).noneMatch(ReplaySource::isFact);
  }

  @Test
  void aWrongClockDoesNotMoveTheClockOfTheReplay() throws IOException {
    String file = plain("a", report(10), report(99), report(12), report(3), report(13));

    assertThat(read(0, file))
        .extracting(RawRecord::timestamp)
        .containsExactly(10L, 12L, 12L, 12L, 13L);
  }

  @Test
  void goesOnWhereItWas() throws IOException {
    String a = plain("a", report(1), report(3));
    String b = plain("b", report(2), report(4));

    assertThat(read(3, a, b)).extracting(RawRecord::timestamp).containsExactly(4L);
    assertThat(read(4, a, b)).isEmpty();
  }

  @Test
  void usesWhatThereIsOfAGzipFileThatBreaksOff() throws IOException {
    Path whole = Path.of(gzip("a", report(1), report(2)));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 9));

    assertThat(read(0, cut.toString())).isNotEmpty();
  }

  @Test
  void anEmptyFileIsNoRecord() throws IOException {
    assertThat(read(0, plain("a"))).isEmpty();
  }

  @Test
  void knowsTheLastTimestampOfAllFiles() throws IOException {
    String a = plain("a", report(1), report(7));
    String b = gzip("b", fact(2), fact(6));

    assertThat(Recordings.end(List.of(a, b))).isEqualTo(7);
    assertThat(Recordings.end(List.of(plain("none")))).isEqualTo(Long.MIN_VALUE);
  }

  private static List<RawRecord> read(long position, String... files) {
    List<RawRecord> records = new ArrayList<>();
    new Recordings(List.of(files), position).forEachRemaining(records::add);
    return records;
  }

  private String plain(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines)).toString();
  }

  private String gzip(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(String.join("\n", lines).getBytes(UTF_8));
    }
    return file.toString();
  }

  private static String report(long ts) {
    return "{\"v\":1,\"kind\":\"report\",\"tables\":[{\"ts\":5}],\"ts\":" + ts + "}";
  }

  private static String fact(long ts) {
    return "{\"v\":1,\"kind\":\"topology\",\"ts\":" + ts + "}";
  }
}
