package io.flinksustain.monitor;

import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.report.Report;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeServiceAware;

/**
 * An operator that spoils what it was handed as soon as it is done with it, as whoever reuses
 * objects may: an operator that keeps one, other than in state, then has nonsense.
 *
 * <p>State must be in RocksDB, which keeps bytes; on the heap state is the object itself.
 */
final class Poisoned<T> implements StreamOperatorFactory<T> {
  private static final long serialVersionUID = 1;

  private final SimpleOperatorFactory<T> healthy;

  private Poisoned(SimpleOperatorFactory<T> healthy) {
    this.healthy = healthy;
  }

  /** Poisons every operator between source and sink; how many those were. */
  static int poison(StreamGraph graph) {
    int poisoned = 0;
    for (StreamNode node : graph.getStreamNodes()) {
      if (node.getOperatorFactory() instanceof SimpleOperatorFactory<?> healthy) {
        node.setOperatorFactory(new Poisoned<>(healthy));
        poisoned++;
      }
    }
    return poisoned;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Flink declares it
  public <O extends StreamOperator<T>> O createStreamOperator(StreamOperatorParameters<T> wiring) {
    ((ProcessingTimeServiceAware) healthy)
        .setProcessingTimeService(wiring.getProcessingTimeService());
    StreamOperator<T> operator = healthy.createStreamOperator(wiring);
    return (O)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            interfaces(operator.getClass()).toArray(Class<?>[]::new),
            (proxy, method, arguments) -> call(operator, method, arguments));
  }

  private static Object call(Object operator, Method method, Object[] arguments) throws Throwable {
    boolean isElement = method.getName().startsWith("processElement");
    // Taken before: operators use the record again for what they emit.
    Object value = isElement ? ((StreamRecord<?>) arguments[0]).getValue() : null;
    try {
      return method.invoke(operator, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      spoil(value);
    }
  }

  private static void spoil(Object value) {
    if (value instanceof RawRecord raw) {
      Arrays.fill(raw.key(), (byte) '?');
      Arrays.fill(raw.value(), (byte) '?');
    } else if (value instanceof Report report) {
      report.tables().forEach(table -> Arrays.fill(table.values(), -1e6));
    } else if (value instanceof JobWindow window) {
      stats(window).forEach(stats -> Arrays.fill(stats.values(), -1e6));
    } else if (value instanceof Diagnosed diagnosed) {
      spoil(diagnosed.window());
    } else if (value instanceof int[] numbers) {
      Arrays.fill(numbers, -1);
    }
  }

  private static Stream<SignalStats> stats(JobWindow window) {
    return Stream.of(
            Stream.of(window.processes(), window.stats()),
            window.vertices().stream().map(vertex -> vertex.stats()),
            window.taskManagers().stream().map(manager -> manager.stats()))
        .flatMap(stats -> stats);
  }

  private static Set<Class<?>> interfaces(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      all.addAll(Arrays.asList(c.getInterfaces()));
    }
    return all;
  }

  @Override
  public void setChainingStrategy(ChainingStrategy strategy) {
    healthy.setChainingStrategy(strategy);
  }

  @Override
  public ChainingStrategy getChainingStrategy() {
    return healthy.getChainingStrategy();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Flink declares it
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classes) {
    return healthy.getStreamOperatorClass(classes);
  }
}
