package io.flinksustain.benchmarks.watched;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * An operator that counts the records of each key in state of a given size, bears its burden and
 * passes on.
 */
public final class KeyedWork extends KeyedProcessFunction<Long, Event, Event> {
  private static final long serialVersionUID = 1L;

  private final Burden burden;
  private final int stateBytes;
  private transient ValueState<byte[]> state;

  KeyedWork(Burden burden, int stateBytes) {
    this.burden = burden;
    this.stateBytes = Math.max(Long.BYTES, stateBytes);
  }

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "count", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    byte[] before = state.value();
    byte[] count = before == null ? unseen(event.key()) : before;
    ByteBuffer.wrap(count).putLong(0, ByteBuffer.wrap(count).getLong(0) + 1);
    state.update(count);
    burden.bear();
    out.collect(event);
  }

  /** A count of 0 and bytes that cannot be compressed, as of real state. */
  private byte[] unseen(long key) {
    byte[] bytes = new byte[stateBytes];
    new SplittableRandom(key).nextBytes(bytes);
    ByteBuffer.wrap(bytes).putLong(0, 0);
    return bytes;
  }
}
