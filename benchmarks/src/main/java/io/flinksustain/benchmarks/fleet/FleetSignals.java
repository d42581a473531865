package io.flinksustain.benchmarks.fleet;

import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which signals the fleet reports, as ordinals, those first that the bundled rules read. */
final class FleetSignals {
  private static final List<Signal> FIRST =
      List.of(
          Signal.BUSY,
          Signal.BACKPRESSURED,
          Signal.RECORDS_IN,
          Signal.RECORDS_OUT,
          Signal.IDLE,
          Signal.CHECKPOINT_START_DELAY,
          Signal.CHECKPOINT_ALIGNMENT,
          Signal.PENDING_RECORDS);

  private static final List<Signal> OF_SUBTASKS =
      Stream.concat(FIRST.stream(), Arrays.stream(Signal.values()))
          .filter(signal -> signal.scope() == Scope.TASK || signal.scope() == Scope.OPERATOR)
          .filter(FleetSignals::isUsual)
          .distinct()
          .toList();

  private FleetSignals() {}

  /** How many signals the catalogue has of a subtask. */
  static int most() {
    return OF_SUBTASKS.size();
  }

  /** Of the first {@code count} signals of a subtask those of a scope. */
  static int[] ofSubtasks(int count, Scope scope) {
    return ordinals(OF_SUBTASKS.stream().limit(count), scope);
  }

  /** All signals of a scope. */
  static int[] all(Scope scope) {
    return ordinals(Arrays.stream(Signal.values()).filter(FleetSignals::isUsual), scope);
  }

  /** What every job has, without RocksDB, Kafka or a container. */
  private static boolean isUsual(Signal signal) {
    return !signal.flinkName().matches("(rocksdb|KafkaSourceReader|container_).*");
  }

  private static int[] ordinals(Stream<Signal> signals, Scope scope) {
    return signals.filter(signal -> signal.scope() == scope).mapToInt(Signal::ordinal).toArray();
  }
}
