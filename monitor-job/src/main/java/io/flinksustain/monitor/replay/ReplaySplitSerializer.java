package io.flinksustain.monitor.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** A split as bytes. */
final class ReplaySplitSerializer implements SimpleVersionedSerializer<ReplaySplit> {
  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(ReplaySplit split) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    out.writeLong(split.position());
    out.writeInt(split.files().size());
    for (String file : split.files()) {
      out.writeUTF(file);
    }
    return out.getCopyOfBuffer();
  }

  @Override
  public ReplaySplit deserialize(int version, byte[] bytes) throws IOException {
    DataInputDeserializer in = new DataInputDeserializer(bytes);
    long position = in.readLong();
    int count = in.readInt();
    List<String> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(in.readUTF());
    }
    return new ReplaySplit(files, position);
  }
}
