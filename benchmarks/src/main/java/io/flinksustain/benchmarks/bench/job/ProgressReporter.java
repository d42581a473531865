package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.benchmarks.bench.job.ServiceThreads.Service;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.Scheduled;

/**
 * Writes, again and again, one line with the counters that the operators of a job register
 * themselves, with how far they are in event time, and with the CPU time of that very instant. It
 * runs inside of the measured process, because Flink's REST API gives numbers that are seconds old.
 */
public final class ProgressReporter implements MetricReporter, Scheduled {
  private static final String OPERATOR = "<operator_name>";

  /** Counters that Flink has for every operator; nobody asks for them. */
  private static final String FLINKS_OWN = "num";

  /** One look at all threads costs what some lines cost. */
  private static final int LINES_PER_LOOK = 10;

  private static final String WATERMARK = "currentInputWatermark";

  private final Map<Counter, String> counters = new ConcurrentHashMap<>();
  private final Map<Gauge<?>, String> watermarks = new ConcurrentHashMap<>();
  private final ServiceThreads threads = ServiceThreads.own();
  private long brokerPid;
  private int line;
  private FileOutputStream file;

  @Override
  public void open(MetricConfig config) {
    brokerPid = config.getLong("broker", 0);
    try {
      file = new FileOutputStream(config.getProperty("file"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write progress", e);
    }
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String operator = group.getAllVariables().get(OPERATOR);
    if (metric instanceof Counter counter && operator != null && !name.startsWith(FLINKS_OWN)) {
      counters.put(counter, operator + '.' + name);
    }
    if (metric instanceof Gauge<?> gauge && operator != null && name.equals(WATERMARK)) {
      watermarks.put(gauge, operator);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    if (metric instanceof Counter counter) {
      counters.remove(counter);
    }
    if (metric instanceof Gauge<?> gauge) {
      watermarks.remove(gauge);
    }
  }

  @Override
  public void report() {
    if (line++ % LINES_PER_LOOK == 0) {
      threads.look();
    }
    Map<String, Long> sums = new TreeMap<>();
    counters.forEach((counter, name) -> sums.merge(name, counter.getCount(), Long::sum));
    Map<String, Long> lowest = new TreeMap<>();
    watermarks.forEach((gauge, name) -> lowest.merge(name, (Long) gauge.getValue(), Math::min));
    Progress now =
        new Progress(
            System.currentTimeMillis(),
            ProcessCpu.seconds(ProcessHandle.current().pid()),
            threads.seconds(Service.JIT),
            threads.seconds(Service.GC),
            ProcessCpu.seconds(brokerPid),
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
            live(),
            sums,
            lowest);
    try {
      file.write(now.line().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write progress", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write progress", e);
    }
  }

  private static long live() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
