package io.flinksustain.benchmarks.lab.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.OptionalDouble;
import org.apache.flink.core.fs.FSDataOutputStream;

/** A file that takes its bytes no faster than the rate. */
final class SlowOutput extends FSDataOutputStream {
  /** The longest time that a change of the rate goes unnoticed. */
  private static final long PIECE_MILLIS = 100;

  private final FSDataOutputStream out;
  private final WriteRate rate;

  SlowOutput(FSDataOutputStream out, WriteRate rate) {
    this.out = out;
    this.rate = rate;
  }

  @Override
  public void write(int value) throws IOException {
    waitFor(1);
    out.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    waitFor(length);
    out.write(bytes, offset, length);
  }

  @Override
  public long getPos() throws IOException {
    return out.getPos();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void sync() throws IOException {
    out.sync();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** 200,000 bytes at 100,000 bytes a second take 2 s. */
  private void waitFor(int bytes) throws IOException {
    double missing = bytes;
    OptionalDouble now = rate.now();
    while (missing > 0 && now.isPresent()) {
      double millis = Math.min(PIECE_MILLIS, 1e3 * missing / now.getAsDouble());
      sleep(millis);
      missing -= now.getAsDouble() * millis / 1e3;
      now = rate.now();
    }
  }

  private static void sleep(double millis) throws InterruptedIOException {
    try {
      Thread.sleep((long) millis, (int) (millis % 1 * 1e6));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a slow file was written");
    }
  }
}
