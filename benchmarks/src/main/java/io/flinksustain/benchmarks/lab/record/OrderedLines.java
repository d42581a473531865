package io.flinksustain.benchmarks.lab.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.zip.GZIPOutputStream;

/**
 * A compressed file of lines in the order of their times, although they arrive a little out of
 * order: a line waits until one arrives that is {@value #PATIENCE_MILLIS} ms younger.
 */
final class OrderedLines implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 30_000;

  private final OutputStream out;
  private final PriorityQueue<Line> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Line::ts).thenComparingLong(Line::arrival));
  private long arrivals;
  private long youngest;

  OrderedLines(Path file) {
    try {
      out = new GZIPOutputStream(Files.newOutputStream(file), true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  synchronized void add(long ts, byte[] value) {
    waiting.add(new Line(ts, arrivals++, value));
    youngest = Math.max(youngest, ts);
    writeUpTo(youngest - PATIENCE_MILLIS);
  }

  @Override
  public synchronized void close() {
    writeUpTo(Long.MAX_VALUE);
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeUpTo(long limit) {
    try {
      while (!waiting.isEmpty() && waiting.peek().ts() <= limit) {
        out.write(waiting.poll().value());
        out.write('\n');
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Line(long ts, long arrival, byte[] value) {}
}
