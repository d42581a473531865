package io.flinksustain.monitor.observe;

import io.flinksustain.monitor.observe.Target.Kind;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Version 1: kind, address and cluster as text. */
final class TargetSerializer implements SimpleVersionedSerializer<Target> {

  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(Target target) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(128);
    write(target, out);
    return out.getCopyOfBuffer();
  }

  @Override
  public Target deserialize(int version, byte[] bytes) throws IOException {
    StateVersion.check("target", version, getVersion());
    return read(new DataInputDeserializer(bytes));
  }

  static void write(Target target, DataOutputView out) throws IOException {
    out.writeUTF(target.kind().name());
    out.writeUTF(target.url());
    out.writeUTF(target.cluster());
  }

  static Target read(DataInputView in) throws IOException {
    return new Target(Kind.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
  }
}
