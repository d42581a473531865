package io.flinksustain.monitor.replay;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A gzip file that may break off, as it does when its writer is killed: it ends there. */
final class TolerantGzip extends GZIPInputStream {
  private static final Logger LOG = LoggerFactory.getLogger(TolerantGzip.class);

  private final String name;
  private boolean ended;

  TolerantGzip(InputStream compressed, String name) throws IOException {
    super(compressed, 1 << 16);
    this.name = name;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      return super.read(buffer, offset, length);
    } catch (EOFException e) {
      LOG.warn("{} breaks off; what comes before is used", name);
      ended = true;
      return -1;
    }
  }

  @Override
  public int available() throws IOException {
    return ended ? 0 : super.available();
  }
}
