package io.flinksustain.benchmarks.watched;

import java.util.SplittableRandom;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * An operator that reads all entries of its key, as a join reads its other side, writes one of them
 * anew, bears its burden and passes on.
 */
public final class EntriesWork extends KeyedProcessFunction<Long, Event, Event> {
  private static final long serialVersionUID = 1L;

  private final Burden burden;
  private final int entryBytes;
  private final int entries;
  private transient MapState<Integer, byte[]> state;
  private transient SplittableRandom random;

  EntriesWork(Burden burden, int entryBytes, int entries) {
    this.burden = burden;
    this.entryBytes = entryBytes;
    this.entries = entries;
  }

  @Override
  public void open(OpenContext context) {
    random = new SplittableRandom();
    state =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "entries",
                    BasicTypeInfo.INT_TYPE_INFO,
                    PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    if (read() == 0) {
      for (int entry = 0; entry < entries; entry++) {
        state.put(entry, fresh());
      }
    }
    state.put(random.nextInt(entries), fresh());
    burden.bear();
    out.collect(event);
  }

  private int read() throws Exception {
    int bytes = 0;
    for (byte[] entry : state.values()) {
      bytes += entry.length;
    }
    return bytes;
  }

  /** Bytes that cannot be compressed, as of real state. */
  private byte[] fresh() {
    byte[] bytes = new byte[entryBytes];
    random.nextBytes(bytes);
    return bytes;
  }
}
