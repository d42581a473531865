package io.flinksustain.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.testing.TopicReader;
import io.flinksustain.monitor.testing.TopicReader.Written;
import io.flinksustain.monitor.window.WindowOptions;
import io.flinksustain.report.Report;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import io.flinksustain.wire.VerdictJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The monitor as {@link Application} builds it, running on topics of its own, and what it is fed.
 *
 * <p>Event time is what the test says: the topics it reads keep the timestamps of the producer, no
 * partition becomes idle, and windows are aligned. Checkpoints are taken only when the test asks
 * for one.
 */
final class LiveMonitor implements AutoCloseable {
  static final int WINDOW_MS = 10_000;
  static final int INTERVAL_MS = 2_000;
  private static final int PARTITIONS = 2;

  private final Configuration config;
  private final KafkaProducer<byte[], byte[]> producer;
  private final TopicReader diagnosed;
  private final JobClient job;
  private final List<Future<?>> sent = new ArrayList<>();

  private LiveMonitor(Configuration config) throws Exception {
    this.config = config;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    diagnosed = TopicReader.ofAll(bootstrapServers(), name(Topic.DIAGNOSES));
    job = Application.build(config).executeAsync("monitor");
  }

  static LiveMonitor start(KafkaBroker broker, String prefix) throws Exception {
    return start(broker, prefix, new Configuration());
  }

  /** One with more options than those that the test needs for its event time. */
  static LiveMonitor start(KafkaBroker broker, String prefix, Configuration more) throws Exception {
    Configuration config = config(broker, prefix);
    config.addAll(more);
    createTopics(config);
    return new LiveMonitor(config);
  }

  /** Goes on where another one was stopped, with another parallelism. */
  static LiveMonitor resume(KafkaBroker broker, String prefix, String savepoint, int parallelism)
      throws Exception {
    Configuration config = config(broker, prefix);
    config.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    config.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    return new LiveMonitor(config);
  }

  private static Configuration config(KafkaBroker broker, String prefix) {
    Configuration config = new Configuration();
    config.set(RunOptions.PIPELINES, List.of(Pipeline.MONITOR));
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    config.set(KafkaOptions.PREFIX, prefix);
    config.set(KafkaOptions.GROUP_ID, prefix);
    config.set(KafkaOptions.TRANSACTIONAL_ID_PREFIX, prefix);
    config.set(KafkaOptions.METRICS_START, KafkaOptions.MetricsStart.EARLIEST);
    config.set(KafkaOptions.PARTITIONS, PARTITIONS);
    config.set(WindowOptions.SIZE, Duration.ofMillis(WINDOW_MS));
    config.set(WindowOptions.STAGGER, false);
    config.set(WindowOptions.OUT_OF_ORDERNESS, Duration.ofMillis(INTERVAL_MS));
    config.set(WindowOptions.IDLENESS, Duration.ofHours(1));
    config.set(WindowOptions.FACTS_IDLENESS, Duration.ofHours(1));
    config.set(ClassifyOptions.SETTLE, Duration.ZERO);
    config.set(ClassifyOptions.REFRESH, Duration.ZERO);
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1000);
    config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
    return config;
  }

  JobClient job() {
    return job;
  }

  /** Sends what jobs measure in some windows, and their facts at the end. */
  void feed(int fromWindow, int toWindow, LongFunction<List<SyntheticJob>> jobsAt)
      throws Exception {
    long end = (long) toWindow * WINDOW_MS;
    for (long ts = (long) fromWindow * WINDOW_MS; ts < end; ts += INTERVAL_MS) {
      int partition = (int) (ts / INTERVAL_MS) % PARTITIONS;
      for (SyntheticJob each : jobsAt.apply(ts)) {
        sendReport(partition, each.taskManagerReport(ts, INTERVAL_MS));
        sendReport(1 - partition, each.jobManagerReport(ts, INTERVAL_MS));
      }
    }
    sendFacts(end - INTERVAL_MS, jobsAt.apply(end - INTERVAL_MS));
    requireSent();
  }

  /** Sends a rule pack; null takes it back. */
  void feedRules(String pack) throws Exception {
    send(Topic.RULES, 0, 0, pack == null ? null : pack.getBytes(UTF_8));
    requireSent();
  }

  /** All diagnoses once the end of a window was diagnosed for as many jobs, committed or not. */
  List<Diagnosis> awaitWindow(int window, int jobs) {
    long end = (long) window * WINDOW_MS;
    return diagnoses(
            diagnosed.await(
                read ->
                    diagnoses(read)
                            .filter(d -> d.at() == end)
                            .map(Diagnosis::job)
                            .distinct()
                            .count()
                        == jobs))
        .toList();
  }

  /** Waits until a topic is as wanted, committed or not. */
  void await(Topic topic, Predicate<List<Written>> wanted) {
    try (TopicReader all = TopicReader.ofAll(bootstrapServers(), name(topic))) {
      all.await(wanted);
    }
  }

  /** Everything written to a topic, also what was never committed. */
  List<Written> all(Topic topic) {
    try (TopicReader all = TopicReader.ofAll(bootstrapServers(), name(topic))) {
      return all.toEnd();
    }
  }

  /** What is committed to a topic once there is anything: commits follow a checkpoint, later. */
  List<Written> awaitCommitted(Topic topic) {
    try (TopicReader committed = TopicReader.ofCommitted(bootstrapServers(), name(topic))) {
      return committed.await(written -> !written.isEmpty());
    }
  }

  List<Written> committed(Topic topic) {
    try (TopicReader committed = TopicReader.ofCommitted(bootstrapServers(), name(topic))) {
      return committed.toEnd();
    }
  }

  static Stream<Diagnosis> diagnoses(List<Written> written) {
    return written.stream().map(w -> VerdictJson.readDiagnosis(w.value().getBytes(UTF_8)));
  }

  /** Stops with a savepoint, which commits all that was found. */
  String stop(Path savepoints) throws Exception {
    String savepoint =
        job.stopWithSavepoint(false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
            .get();
    job.getJobExecutionResult().get();
    return savepoint;
  }

  @Override
  public void close() {
    producer.close();
    diagnosed.close();
    if (!job.getJobStatus().join().isGloballyTerminalState()) {
      job.cancel().join();
    }
  }

  private static void createTopics(Configuration config) throws Exception {
    Map<String, String> keepTime =
        Map.of("message.timestamp.type", "CreateTime", "retention.ms", "-1");
    String servers = config.get(KafkaOptions.BOOTSTRAP_SERVERS);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              Stream.of(Topic.METRICS, Topic.FACTS)
                  .map(
                      t ->
                          new NewTopic(Topics.name(t, config), PARTITIONS, (short) 1)
                              .configs(keepTime))
                  .toList())
          .all()
          .get();
    }
    Topics.ensure(config);
  }

  private void sendReport(int partition, Report report) {
    send(Topic.METRICS, partition, report.ts(), ReportJson.write(List.of(report)));
  }

  /** To every partition, since event time waits for each; what is said twice holds once. */
  private void sendFacts(long ts, List<SyntheticJob> jobs) {
    for (SyntheticJob each : jobs) {
      for (Fact fact : each.facts(ts)) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
          send(Topic.FACTS, partition, ts, FactJson.write(fact));
        }
      }
    }
  }

  private void send(Topic topic, int partition, long ts, byte[] value) {
    sent.add(
        producer.send(
            new ProducerRecord<>(name(topic), partition, ts, topic.name().getBytes(UTF_8), value)));
  }

  private void requireSent() throws Exception {
    producer.flush();
    for (Future<?> each : sent) {
      each.get();
    }
    sent.clear();
  }

  private String name(Topic topic) {
    return Topics.name(topic, config);
  }

  private String bootstrapServers() {
    return config.get(KafkaOptions.BOOTSTRAP_SERVERS);
  }
}
