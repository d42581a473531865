package io.flinksustain.monitor.observe;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;

/** Options for tests: fast, and small. */
final class Settings {
  private Settings() {}

  static Configuration fast(List<String> flink, List<String> prometheus) {
    Configuration options = new Configuration();
    options.set(ObserveOptions.FLINK, flink);
    options.set(ObserveOptions.PROMETHEUS, prometheus);
    options.set(ObserveOptions.INTERVAL, Duration.ofMillis(20));
    options.set(ObserveOptions.MAX_BACKOFF, Duration.ofMillis(40));
    options.set(ObserveOptions.TIMEOUT, Duration.ofSeconds(3));
    options.set(ObserveOptions.MAX_ANSWER, new MemorySize(100_000));
    return options;
  }
}
