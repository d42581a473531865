package io.flinksustain.monitor;

import static java.util.Map.entry;

import io.flinksustain.monitor.advise.AdviseOptions;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.observe.ObserveOptions;
import io.flinksustain.monitor.window.WindowOptions;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;

/**
 * From when on each topic has to be read so that all is known that held from a time on: what is
 * said again before long from some repetitions before.
 *
 * @param config of the platform
 * @param from that time, epoch milliseconds
 */
record Reach(ReadableConfig config, long from) {
  private static final int REPETITIONS = 3;
  private static final int WINDOWS = 2;

  /** Only their begin and their end is written; what lasts longer has a verdict of its own. */
  private static final Duration LONG_SYMPTOM = Duration.ofDays(1);

  /** The windows before the first one leave the counters that its rates begin from. */
  long metrics() {
    return before(WINDOWS, WindowOptions.SIZE);
  }

  long facts() {
    return before(REPETITIONS, ObserveOptions.RESEND);
  }

  /** What was said and done. */
  Map<Topic, Long> verdicts() {
    return Map.ofEntries(
        entry(Topic.SYMPTOMS, from - LONG_SYMPTOM.toMillis()),
        entry(Topic.DIAGNOSES, before(REPETITIONS, ClassifyOptions.REFRESH)),
        entry(Topic.RECOMMENDATIONS, before(1, AdviseOptions.TIME_TO_LIVE)),
        entry(Topic.CHANGES, from),
        entry(Topic.COMMANDS, from),
        entry(Topic.OUTCOMES, from));
  }

  private long before(int times, ConfigOption<Duration> option) {
    return from - times * config.get(option).toMillis();
  }
}
