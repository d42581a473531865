package io.flinksustain.monitor;

import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.cli.Stretch;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.KafkaSources;
import io.flinksustain.monitor.kafka.KafkaUnavailable;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.TopicTail;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.window.Watermarks;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.window.JobWindow;
import io.flinksustain.wire.WireException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Reads from the topics of a running platform what the report of a fleet is made of.
 *
 * <p>What was said and done is read as it lies there. Windows lie on no topic: they are summed up
 * again from metrics and facts, as the monitor did, and nothing is judged a second time.
 */
final class LiveReport {
  private final Configuration config;
  private final Stretch wanted;
  private final Reach reach;

  LiveReport(Configuration config, Stretch wanted) {
    this.config = config;
    this.wanted = wanted;
    this.reach = new Reach(config, wanted.from());
  }

  /**
   * Reads to where the topics end now.
   *
   * @param unusable takes a sentence for each record that could not be read, and of what is missing
   * @throws KafkaUnavailable when the brokers do not answer, a topic is missing, or no job reported
   */
  void read(FleetRecord fleet, Consumer<String> unusable) throws Exception {
    long end = System.currentTimeMillis() - config.get(WindowOptions.OUT_OF_ORDERNESS).toMillis();
    FoundFleet found = new FoundFleet(fleet, end, unusable);
    requireMetrics(unusable);
    readVerdicts(found);
    Set<String> jobs = wanted.jobs().apply(fleet.jobs());
    LocalRun run = new LocalRun(config);
    run.collect("sustain report", env -> windows(env, jobs, run.config()), found::window);
    if (fleet.isEmpty()) {
      throw nothing("has no whole window of " + (jobs.isEmpty() ? "any job" : jobs));
    }
  }

  /** Before anything takes time. */
  private void requireMetrics(Consumer<String> unusable) {
    if (size(Topic.METRICS, reach.metrics()) == 0) {
      throw nothing("has nothing");
    }
    if (size(Topic.FACTS, reach.facts()) == 0) {
      String name = Topics.name(Topic.FACTS, config);
      unusable.accept("the topic %s has nothing: there are no graphs and no load".formatted(name));
    }
  }

  private long size(Topic topic, long from) {
    try (TopicTail tail = TopicTail.open(config, Map.of(topic, from))) {
      return tail.size();
    }
  }

  private void readVerdicts(Found found) {
    try (TopicTail tail = TopicTail.open(config, reach.verdicts())) {
      tail.readToEnd((topic, value) -> take(topic, value, found));
    }
  }

  private void take(Topic topic, byte[] value, Found found) {
    try {
      found.take(topic, value);
    } catch (WireException e) {
      String name = Topics.name(topic, config);
      found.unreadable("a record of %s is left out: %s".formatted(name, e.getMessage()));
    }
  }

  private DataStream<JobWindow> windows(
      StreamExecutionEnvironment env, Set<String> jobs, Configuration all) {
    return MonitorPipeline.windows(
        source(env, Topic.METRICS, reach.metrics(), Uids.METRICS_SOURCE),
        source(env, Topic.FACTS, reach.facts(), Uids.FACTS_SOURCE),
        jobs,
        all);
  }

  private DataStream<RawRecord> source(
      StreamExecutionEnvironment env, Topic topic, long from, String uid) {
    return env.fromSource(
            KafkaSources.backlog(topic, from, config), Watermarks.ofBacklog(config), uid)
        .uid(uid);
  }

  private KafkaUnavailable nothing(String what) {
    return new KafkaUnavailable(
        ("there is nothing to report: the topic %s on %s %s since %s; is the observer running?"
                + " What is older is read with --since, such as --since 6h")
            .formatted(
                String.join(", ", Topics.metrics(config)),
                config.get(KafkaOptions.BOOTSTRAP_SERVERS),
                what,
                Instant.ofEpochMilli(wanted.from()).truncatedTo(ChronoUnit.SECONDS)),
        null);
  }
}
