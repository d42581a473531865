package io.flinksustain.monitor.replay;

import io.flinksustain.monitor.kafka.RawRecord;
import java.util.List;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceSplit;

/**
 * All recordings of a replay, since their order is one.
 *
 * @param files to merge
 * @param position number of records already read
 */
record ReplaySplit(List<String> files, long position)
    implements IteratorSourceSplit<RawRecord, Recordings> {

  @Override
  public String splitId() {
    return "recordings";
  }

  @Override
  public Recordings getIterator() {
    return new Recordings(files, position);
  }

  /** Whether no file has a line to read. */
  boolean isEmpty() {
    try (Recordings recordings = getIterator()) {
      return !recordings.hasNext();
    }
  }

  @Override
  public ReplaySplit getUpdatedSplitForIterator(Recordings iterator) {
    return new ReplaySplit(files, iterator.position());
  }
}
