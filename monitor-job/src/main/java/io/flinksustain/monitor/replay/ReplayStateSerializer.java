package io.flinksustain.monitor.replay;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The splits that no reader has: none, or the only one. */
final class ReplayStateSerializer implements SimpleVersionedSerializer<Collection<ReplaySplit>> {
  private final ReplaySplitSerializer split = new ReplaySplitSerializer();

  @Override
  public int getVersion() {
    return split.getVersion();
  }

  @Override
  public byte[] serialize(Collection<ReplaySplit> splits) throws IOException {
    return splits.isEmpty() ? new byte[0] : split.serialize(splits.iterator().next());
  }

  @Override
  public Collection<ReplaySplit> deserialize(int version, byte[] bytes) throws IOException {
    return bytes.length == 0 ? List.of() : List.of(split.deserialize(version, bytes));
  }
}
