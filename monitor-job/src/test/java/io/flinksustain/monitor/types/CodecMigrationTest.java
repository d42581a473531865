package io.flinksustain.monitor.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.types.GrowingCodec.Tally;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** State that one release wrote is read by the next. */
class CodecMigrationTest {
  private static final TypeInformation<Tally> TALLY =
      new CodecTypeInfo<>(Tally.class, GrowingCodec.CODEC);

  static Stream<StateBackend> backends() {
    return Stream.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend());
  }

  @BeforeEach
  void firstRelease() {
    GrowingCodec.release(1);
  }

  @ParameterizedTest
  @MethodSource("backends")
  void theNextReleaseReadsWhatTheLastOneWrote(StateBackend backend) throws Exception {
    OperatorSubtaskState written = count(backend, null, "a", "b", "a").state();

    GrowingCodec.release(2);

    Counted counted = count(backend, written, "a", "c");
    assertThat(counted.tallies()).containsExactly(new Tally(3, "unknown>me"), new Tally(1, "me"));
    assertThat(count(backend, counted.state(), "a", "b").tallies())
        .containsExactly(new Tally(4, "unknown>me>me"), new Tally(2, "unknown>me"));
  }

  @ParameterizedTest
  @MethodSource("backends")
  void theSameReleaseGoesOn(StateBackend backend) throws Exception {
    GrowingCodec.release(2);
    OperatorSubtaskState written = count(backend, null, "a").state();

    assertThat(count(backend, written, "a").tallies()).containsExactly(new Tally(2, "me>me"));
  }

  @ParameterizedTest
  @MethodSource("backends")
  void anEarlierReleaseSaysThatItIsTooOld(StateBackend backend) throws Exception {
    GrowingCodec.release(2);
    OperatorSubtaskState written = count(backend, null, "a").state();
    GrowingCodec.release(1);

    assertThatThrownBy(() -> count(backend, written, "a"))
        .hasStackTraceContaining("written by version 2 of " + GrowingCodec.class.getName())
        .hasStackTraceContaining("start the release that wrote it");
  }

  private record Counted(List<Tally> tallies, OperatorSubtaskState state) {}

  @SuppressWarnings("try") // javac takes every close() that throws Exception for interruptible
  private static Counted count(StateBackend backend, OperatorSubtaskState from, String... keys)
      throws Exception {
    try (var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Count()), key -> key, Types.STRING)) {
      harness.setStateBackend(backend);
      harness.setup(TALLY.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
      harness.initializeState(from);
      harness.open();
      for (String key : keys) {
        harness.processElement(key, 0);
      }
      return new Counted(harness.extractOutputValues(), harness.snapshot(1, 1));
    }
  }

  /** Counts by key, in a value and in a list of one, which backends migrate each in its way. */
  private static final class Count extends KeyedProcessFunction<String, String, Tally> {
    private static final long serialVersionUID = 1;
    private transient ValueState<Tally> last;
    private transient ListState<Tally> same;

    @Override
    public void open(OpenContext context) {
      last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", TALLY));
      same = getRuntimeContext().getListState(new ListStateDescriptor<>("same", TALLY));
    }

    @Override
    public void processElement(String key, Context context, Collector<Tally> out) throws Exception {
      Tally before = last.value();
      assertThat(same.get()).containsExactlyElementsOf(Stream.ofNullable(before).toList());
      Tally now =
          before == null ? new Tally(1, "me") : new Tally(before.count() + 1, before.by() + ">me");
      last.update(now);
      same.update(List.of(now));
      out.collect(now);
    }
  }
}
