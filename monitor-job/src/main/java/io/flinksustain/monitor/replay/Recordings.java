package io.flinksustain.monitor.replay;

import io.flinksustain.monitor.kafka.RawRecord;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Several recordings merged by timestamp while they are read; the earlier file goes first. */
public final class Recordings implements Iterator<RawRecord>, AutoCloseable {
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          Comparator.<Head>comparingLong(h -> h.record.timestamp()).thenComparingInt(h -> h.index));

  private long position;

  /**
   * Recordings, read from where they were left.
   *
   * @param files paths of the recordings
   * @param position number of records to leave out, because they were read before
   */
  public Recordings(List<String> files, long position) {
    for (int i = 0; i < files.size(); i++) {
      advance(i, new Recording(Path.of(files.get(i))));
    }
    while (this.position < position) {
      next();
    }
  }

  /** The timestamp of the last record of all; the least number when there is none. */
  public static long end(List<String> files) {
    long end = Long.MIN_VALUE;
    try (Recordings all = new Recordings(files, 0)) {
      while (all.hasNext()) {
        end = all.next().timestamp();
      }
    }
    return end;
  }

  /** How many records were read. */
  long position() {
    return position;
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public RawRecord next() {
    Head head = heads.remove();
    advance(head.index, head.rest);
    position++;
    return head.record;
  }

  @Override
  public void close() {
    heads.forEach(head -> head.rest.close());
  }

  private void advance(int index, Recording rest) {
    if (rest.hasNext()) {
      heads.add(new Head(rest.next(), index, rest));
    } else {
      rest.close();
    }
  }

  private record Head(RawRecord record, int index, Recording rest) {}
}
