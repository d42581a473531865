package io.flinksustain.monitor.metrics;

import io.flinksustain.text.Words;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Meter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.OperatorIOMetricGroup;
import org.apache.flink.metrics.groups.OperatorMetricGroup;

/** The metrics of one operator, for a test to read. */
public final class CountedMetrics implements OperatorMetricGroup {
  private final String path;
  private final Map<String, Metric> metrics;

  public CountedMetrics() {
    this("", new HashMap<>());
  }

  private CountedMetrics(String path, Map<String, Metric> metrics) {
    this.path = path;
    this.metrics = metrics;
  }

  public long count(OwnMetric metric) {
    return ((Counter) metrics.get("." + OwnMetric.GROUP + '.' + Words.of(metric))).getCount();
  }

  public long count(OwnMetric metric, String label) {
    return ((Counter) metrics.get(path(metric, label))).getCount();
  }

  public Object value(OwnMetric metric) {
    return ((Gauge<?>) metrics.get("." + OwnMetric.GROUP + '.' + Words.of(metric))).getValue();
  }

  /** What a gauge says of one value of its label. */
  public Object value(OwnMetric metric, String label) {
    return ((Gauge<?>) metrics.get(path(metric, label))).getValue();
  }

  private static String path(OwnMetric metric, String label) {
    return "." + OwnMetric.GROUP + '.' + metric.label() + '=' + label + '.' + Words.of(metric);
  }

  @Override
  public MetricGroup addGroup(String name) {
    return new CountedMetrics(path + '.' + name, metrics);
  }

  @Override
  public MetricGroup addGroup(String key, String value) {
    return addGroup(key + '=' + value);
  }

  @Override
  public Counter counter(String name) {
    return counter(name, new SimpleCounter());
  }

  @Override
  public <C extends Counter> C counter(String name, C counter) {
    return keep(name, counter);
  }

  @Override
  public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
    return keep(name, gauge);
  }

  @Override
  public <H extends Histogram> H histogram(String name, H histogram) {
    return keep(name, histogram);
  }

  @Override
  public <M extends Meter> M meter(String name, M meter) {
    return keep(name, meter);
  }

  private <M extends Metric> M keep(String name, M metric) {
    metrics.put(path + '.' + name, metric);
    return metric;
  }

  @Override
  public String[] getScopeComponents() {
    return path.split("\\.");
  }

  @Override
  public Map<String, String> getAllVariables() {
    return Map.of();
  }

  @Override
  public String getMetricIdentifier(String name) {
    return path + '.' + name;
  }

  @Override
  public String getMetricIdentifier(String name, CharacterFilter filter) {
    return filter.filterCharacters(getMetricIdentifier(name));
  }

  @Override
  public OperatorIOMetricGroup getIOMetricGroup() {
    throw new UnsupportedOperationException("nobody asks for it");
  }
}
