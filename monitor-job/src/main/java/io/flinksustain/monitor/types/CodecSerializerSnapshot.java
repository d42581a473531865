package io.flinksustain.monitor.types;

import io.flinksustain.codec.Codec;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Which codec wrote a state, and in which version.
 *
 * <p>State of an earlier version is read with that version and written anew; state of a later one
 * cannot be read.
 */
public final class CodecSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
  private String name;
  private int version;
  private Codec<T> codec;

  /** For Flink, which then calls {@link #readSnapshot}. */
  public CodecSerializerSnapshot() {}

  CodecSerializerSnapshot(Codec<T> codec) {
    this.codec = codec;
    this.name = codec.getClass().getName();
    this.version = codec.version();
  }

  /** Of this snapshot's own format, not of the codec's. */
  @Override
  public int getCurrentVersion() {
    return 1;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(name);
    out.writeInt(version);
  }

  @Override
  public void readSnapshot(int readVersion, DataInputView in, ClassLoader classes)
      throws IOException {
    name = in.readUTF();
    version = in.readInt();
    codec = codec(name, classes);
    if (version > codec.version()) {
      throw new IOException(
          ("The state was written by version %d of %s and this release of Sustain reads up to"
                  + " version %d: start the release that wrote it, or a later one")
              .formatted(version, name, codec.version()));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> Codec<T> codec(String name, ClassLoader classes) throws IOException {
    try {
      return (Codec<T>) Class.forName(name, true, classes).getEnumConstants()[0];
    } catch (ClassNotFoundException e) {
      throw new IOException(
          "The state was written by the codec %s, which this release of Sustain does not have: start the release that wrote it"
              .formatted(name),
          e);
    }
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new CodecSerializer<>(codec, version);
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> older) {
    if (!(older instanceof CodecSerializerSnapshot<T> old)
        || !old.name.equals(name)
        || old.version > version) {
      return TypeSerializerSchemaCompatibility.incompatible();
    }
    return old.version == version
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
  }
}
