package io.flinksustain.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.flink.runtime.testutils.CommonTestUtils.waitForAllTaskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.monitor.actuate.ActuateOptions;
import io.flinksustain.monitor.actuate.ActuateOptions.Adapter;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.monitor.testing.TopicReader;
import io.flinksustain.monitor.testing.TopicReader.Written;
import io.flinksustain.report.JobRef;
import io.flinksustain.wire.ChangeJson;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.InjectClusterRESTAddress;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole third pipeline: commands from Kafka rescale a running job, outcomes go to Kafka. */
@Timeout(180)
class ActuateEndToEndTest {
  private static final long FAR = Long.MAX_VALUE / 2;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setConfiguration(adaptive())
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(6)
              .build());

  private static KafkaBroker broker;

  private static Configuration adaptive() {
    Configuration configuration = new Configuration();
    configuration.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Adaptive);
    configuration.set(
        JobManagerOptions.SCHEDULER_EXECUTING_COOLDOWN_AFTER_RESCALING, Duration.ZERO);
    configuration.set(
        JobManagerOptions.SCHEDULER_EXECUTING_RESOURCE_STABILIZATION_TIMEOUT, Duration.ZERO);
    configuration.set(
        JobManagerOptions.SCHEDULER_SUBMISSION_RESOURCE_STABILIZATION_TIMEOUT, Duration.ZERO);
    configuration.set(JobManagerOptions.SCHEDULER_RESCALE_TRIGGER_MAX_DELAY, Duration.ZERO);
    return configuration;
  }

  @BeforeAll
  static void startBroker() {
    broker = KafkaBroker.start();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void carriesOutWhatWasCommittedAndNothingElse(
      @InjectMiniCluster MiniCluster cluster, @InjectClusterRESTAddress URI rest) throws Exception {
    Configuration config = config("act.", rest);
    Topics.ensure(config);
    JobClient watched = watchedJob();
    JobRef job = new JobRef("here", "", "watched", watched.getJobID().toString(), "watched");
    send(config, false, command("aborted", job, "2", "1"));
    send(config, true, command("c1", job, "2", "3"));
    JobClient actuator = Application.build(config).executeAsync("actuate");

    waitForAllTaskRunning(cluster, actuator.getJobID(), false);
    await(config, "c1/apply");
    assertThat(parallelism(cluster, watched)).isEqualTo(3);
    send(config, true, command("c2", job, "4", "5"), command("c1", job, "2", "3"));
    await(config, "c2/apply");
    cluster.triggerCheckpoint(actuator.getJobID(), CheckpointType.FULL).get();

    List<Outcome> outcomes = committed(config, 3);
    assertThat(outcomes)
        .extracting(Outcome::command)
        .containsExactlyInAnyOrder("c1/apply", "c2/apply", "c1/apply");
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.change().equals("c1"))
        .extracting(Outcome::result)
        .containsOnly(Result.APPLIED);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.change().equals("c2"))
        .extracting(Outcome::result)
        .containsExactly(Result.REFUSED);
    actuator.cancel().get();

    startsAnewWithoutItsState(cluster, config, job, watched);
    watched.cancel().get();
  }

  /** What was said is known by the state of the job, where all else is lost. */
  private static void startsAnewWithoutItsState(
      MiniCluster cluster, Configuration config, JobRef job, JobClient watched) throws Exception {
    send(config, true, command("c1", job, "2", "3"), command("c3", job, "3", "2"));
    JobClient another = Application.build(config).executeAsync("actuate again");

    await(config, "c3/apply");

    assertThat(parallelism(cluster, watched)).isEqualTo(2);
    another.cancel().get();
  }

  private static Command command(String change, JobRef job, String expected, String value) {
    Command command = Commands.apply(change, job, Commands.parallelism(expected, value));
    return new Command(
        command.id(), change, command.action(), job, command.settings(), command.at(), FAR);
  }

  private static void send(Configuration config, boolean commit, Command... commands)
      throws Exception {
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(), "transactional.id", "steer-" + commit);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (Command command : commands) {
        byte[] key = command.job().key().getBytes(UTF_8);
        String topic = Topics.name(Topic.COMMANDS, config);
        producer.send(new ProducerRecord<>(topic, key, ChangeJson.write(command))).get();
      }
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  /** Waits for an outcome that was written, committed or not. */
  private static void await(Configuration config, String command) {
    try (TopicReader all =
        TopicReader.ofAll(broker.bootstrapServers(), Topics.name(Topic.OUTCOMES, config))) {
      all.await(
          written ->
              written.stream().anyMatch(w -> w.value().contains("\"command\":\"" + command + '"')));
    }
  }

  private static List<Outcome> committed(Configuration config, int least) {
    try (TopicReader committed =
        TopicReader.ofCommitted(broker.bootstrapServers(), Topics.name(Topic.OUTCOMES, config))) {
      return committed.await(written -> written.size() >= least).stream()
          .map(Written::value)
          .flatMap(value -> ChangeJson.findOutcome(value.getBytes(UTF_8)).stream())
          .toList();
    }
  }

  private static int parallelism(MiniCluster cluster, JobClient job) throws Exception {
    return cluster.getExecutionGraph(job.getJobID()).get().getAllVertices().values().stream()
        .mapToInt(AccessExecutionJobVertex::getParallelism)
        .max()
        .getAsInt();
  }

  private static Configuration config(String prefix, URI rest) {
    Configuration config = new Configuration();
    config.set(RunOptions.PIPELINES, List.of(Pipeline.ACTUATE));
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    config.set(KafkaOptions.PREFIX, prefix);
    config.set(KafkaOptions.GROUP_ID, prefix);
    config.set(KafkaOptions.TRANSACTIONAL_ID_PREFIX, prefix);
    config.set(ActuateOptions.ADAPTER, Adapter.FLINK_REST);
    config.set(ActuateOptions.DRY_RUN, false);
    config.set(ActuateOptions.FLINK, List.of("here=" + rest));
    config.set(ActuateOptions.PACE, Duration.ofMillis(100));
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
    config.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    return config;
  }

  private static JobClient watchedJob() throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(new Configuration()).setParallelism(2);
    DataGeneratorSource<Long> numbers =
        new DataGeneratorSource<>(
            number -> number, Long.MAX_VALUE, RateLimiterStrategy.perSecond(100), Types.LONG);
    env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
        .setParallelism(1)
        .keyBy(number -> number % 10)
        .map(number -> number + 1)
        .returns(Types.LONG)
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync("watched");
  }
}
