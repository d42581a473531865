package io.flinksustain.monitor.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flinksustain.monitor.kafka.RawRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * One file of JSON lines, plain or gzip, read one line ahead.
 *
 * <p>The timestamp of a record stands for the clock of a broker: it never goes back, and follows a
 * line's ts only as far as the next line confirms it, so that a process with a wrong clock does not
 * make others late. Lines with ts 10, 99, 12, 13 have the timestamps 10, 12, 12, 13. A line that
 * cannot be read has that of the line before, and is passed on to be quarantined.
 */
final class Recording implements Iterator<RawRecord>, AutoCloseable {
  private final Path file;
  private final BufferedReader reader;
  private long lines;
  private long clock;
  private RecordedLine next;

  Recording(Path file) {
    this.file = file;
    try {
      this.reader = new BufferedReader(new InputStreamReader(open(file), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the recording " + file, e);
    }
    this.next = readLine();
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.mark(2);
    boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return gzip ? new TolerantGzip(bytes, file.toString()) : bytes;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public RawRecord next() {
    if (next == null) {
      throw new NoSuchElementException("end of " + file);
    }
    RecordedLine line = next;
    next = readLine();
    clock = Math.max(clock, confirmed(line));
    return new RawRecord(
        file.toString(),
        0,
        line.number(),
        clock,
        line.kind().getBytes(UTF_8),
        line.text().getBytes(UTF_8));
  }

  private long confirmed(RecordedLine line) {
    return next != null && next.isReadable() ? Math.min(line.ts(), next.ts()) : line.ts();
  }

  /** The next line that is not blank; null at the end. */
  private RecordedLine readLine() {
    try {
      String text = reader.readLine();
      while (text != null && text.isBlank()) {
        lines++;
        text = reader.readLine();
      }
      return text == null ? null : RecordedLine.of(lines++, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " after line " + lines, e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file, e);
    }
  }
}
