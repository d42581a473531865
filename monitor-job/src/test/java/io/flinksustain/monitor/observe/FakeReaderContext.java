package io.flinksustain.monitor.observe;

import io.flinksustain.monitor.metrics.CountedMetrics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.runtime.metrics.groups.InternalSourceReaderMetricGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;

/** What a reader sees of Flink; keeps counters and events for the test. */
final class FakeReaderContext implements SourceReaderContext {
  final CountedMetrics counted = new CountedMetrics();
  final List<SourceEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public SourceReaderMetricGroup metricGroup() {
    return InternalSourceReaderMetricGroup.mock(counted);
  }

  @Override
  public Configuration getConfiguration() {
    return new Configuration();
  }

  @Override
  public String getLocalHostName() {
    return "localhost";
  }

  @Override
  public int getIndexOfSubtask() {
    return 0;
  }

  @Override
  public void sendSplitRequest() {}

  @Override
  public void sendSourceEventToCoordinator(SourceEvent event) {
    events.add(event);
  }

  @Override
  public UserCodeClassLoader getUserCodeClassLoader() {
    return SimpleUserCodeClassLoader.create(getClass().getClassLoader());
  }
}
