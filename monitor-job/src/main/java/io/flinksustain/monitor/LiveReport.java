package io.flinksustain.monitor;

import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.advise.AdviseOptions;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.cli.Stretch;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.KafkaSources;
import io.flinksustain.monitor.kafka.KafkaUnavailable;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.TopicTail;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.observe.ObserveOptions;
import io.flinksustain.monitor.window.Watermarks;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.wire.WireException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Reads from the topics of a running platform what the report of a fleet is made of.
 *
 * <p>What was said and done is read as it lies there. Windows lie on no topic: they are summed up
 * again from metrics and facts, as the monitor did, and nothing is judged a second time.
 *
 * <p>Each topic is read from so much before the time of the report that what held then is known:
 * what is said again before long from some repetitions before, symptoms, of which only begin and end
 * are written, from a day before.
 */
final class LiveReport {
  private static final int REPETITIONS = 3;
  private static final int WINDOWS_BEFORE = 2;
  private static final Duration LONG_SYMPTOM = Duration.ofDays(1);

  private final Configuration config;
  private final Stretch wanted;

  LiveReport(Configuration config, Stretch wanted) {
    this.config = config;
    this.wanted = wanted;
  }

  /**
   * Reads to where the topics end now.
   *
   * @param unreadable takes a sentence for each record that could not be read
   * @throws KafkaUnavailable when the brokers do not answer, a topic is missing, or no job reported
   */
  void read(FleetRecord fleet, Consumer<String> unreadable) throws Exception {
    long end = System.currentTimeMillis() - millis(WindowOptions.OUT_OF_ORDERNESS);
    FoundFleet found = new FoundFleet(fleet, end, unreadable);
    requireMetrics();
    readVerdicts(found);
    Set<String> jobs = wanted.jobs().apply(fleet.jobs());
    LocalRun run = new LocalRun(config);
    run.collect(
        "sustain report",
        env -> {
          var metrics = source(env, Topic.METRICS, metricsFrom(), Uids.METRICS_SOURCE);
          var facts = source(env, Topic.FACTS, factsFrom(), Uids.FACTS_SOURCE);
          return MonitorPipeline.windows(metrics, facts, jobs, run.config());
        },
        found::window);
    if (fleet.isEmpty()) {
      throw nothing("holds no whole window of %s".formatted(jobs.isEmpty() ? "a job" : jobs));
    }
  }

  /** Before anything takes time. */
  private void requireMetrics() {
    try (TopicTail tail = TopicTail.open(config, Map.of(Topic.METRICS, metricsFrom()))) {
      if (tail.size() == 0) {
        throw nothing("is empty");
      }
    }
  }

  private void readVerdicts(FoundFleet found) {
    long changes = wanted.from();
    long symptoms = wanted.from() - LONG_SYMPTOM.toMillis();
    long diagnoses = wanted.from() - REPETITIONS * millis(ClassifyOptions.REFRESH);
    long advice = wanted.from() - millis(AdviseOptions.TIME_TO_LIVE);
    Map<Topic, Long> since =
        Map.of(
            Topic.SYMPTOMS, symptoms,
            Topic.DIAGNOSES, diagnoses,
            Topic.RECOMMENDATIONS, advice,
            Topic.CHANGES, changes,
            Topic.COMMANDS, changes,
            Topic.OUTCOMES, changes);
    try (TopicTail tail = TopicTail.open(config, since)) {
      tail.readToEnd((topic, value) -> take(topic, value, found));
    }
  }

  private void take(Topic topic, byte[] value, FoundFleet found) {
    try {
      found.take(topic, value);
    } catch (WireException e) {
      found.unreadable(
          "a record of %s is left out: %s".formatted(Topics.name(topic, config), e.getMessage()));
    }
  }

  private DataStream<RawRecord> source(
      StreamExecutionEnvironment env, Topic topic, long from, String uid) {
    return env.fromSource(
            KafkaSources.backlog(topic, from, config), Watermarks.ofBacklog(config), uid)
        .uid(uid);
  }

  /** The windows before the first one leave the counters that its rates begin from. */
  private long metricsFrom() {
    return wanted.from() - WINDOWS_BEFORE * millis(WindowOptions.SIZE);
  }

  private long factsFrom() {
    return wanted.from() - REPETITIONS * millis(ObserveOptions.RESEND);
  }

  private long millis(ConfigOption<Duration> option) {
    return config.get(option).toMillis();
  }

  private KafkaUnavailable nothing(String what) {
    return new KafkaUnavailable(
        ("there is nothing to report: %s on %s %s since %s; is the observer running? What is older"
                + " is read with --since, such as --since 6h")
            .formatted(
                String.join(", ", Topics.metrics(config)),
                config.get(KafkaOptions.BOOTSTRAP_SERVERS),
                what,
                Instant.ofEpochMilli(wanted.from()).truncatedTo(ChronoUnit.SECONDS)),
        null);
  }
}
