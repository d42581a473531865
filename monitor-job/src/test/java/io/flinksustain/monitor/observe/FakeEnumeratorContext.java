package io.flinksustain.monitor.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** What an enumerator sees of Flink; the test runs its calls one by one. */
final class FakeEnumeratorContext implements SplitEnumeratorContext<Target> {
  final Map<Integer, List<Target>> assigned = new TreeMap<>();
  final Map<Integer, List<SourceEvent>> sent = new TreeMap<>();
  private final Map<Integer, ReaderInfo> readers = new LinkedHashMap<>();
  private final Queue<Runnable> calls = new ConcurrentLinkedQueue<>();
  private final int parallelism;
  private Runnable tick = () -> {};

  FakeEnumeratorContext(int parallelism) {
    this.parallelism = parallelism;
  }

  void register(int subtask) {
    readers.put(subtask, new ReaderInfo(subtask, "localhost"));
    assigned.put(subtask, new ArrayList<>());
    sent.put(subtask, new ArrayList<>());
  }

  void unregister(int subtask) {
    readers.remove(subtask);
  }

  /** One period passes. */
  void tick() {
    tick.run();
    runCalls();
  }

  void runCalls() {
    for (Runnable call = calls.poll(); call != null; call = calls.poll()) {
      call.run();
    }
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
  }

  @Override
  public void sendEventToSourceReader(int subtask, SourceEvent event) {
    sent.get(subtask).add(event);
  }

  @Override
  public int currentParallelism() {
    return parallelism;
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return readers;
  }

  @Override
  public void assignSplits(SplitsAssignment<Target> splits) {
    splits.assignment().forEach((subtask, targets) -> assigned.get(subtask).addAll(targets));
  }

  @Override
  public void signalNoMoreSplits(int subtask) {
    throw new AssertionError("the source is unbounded");
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    throw new AssertionError("discovery must not block the coordinator's only worker");
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable, BiConsumer<T, Throwable> handler, long initialDelay, long period) {
    tick = () -> handler.accept(null, null);
  }

  @Override
  public void runInCoordinatorThread(Runnable runnable) {
    calls.add(runnable);
  }
}
