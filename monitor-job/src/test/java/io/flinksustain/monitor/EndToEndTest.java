package io.flinksustain.monitor;

import static io.flinksustain.monitor.LiveMonitor.INTERVAL_MS;
import static io.flinksustain.monitor.LiveMonitor.WINDOW_MS;
import static java.util.stream.Collectors.groupingBy;
import static org.apache.flink.runtime.testutils.CommonTestUtils.waitForAllTaskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.testing.TopicReader.Written;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole monitor job, from Kafka to Kafka, with and without the loss of a task manager. */
@Timeout(180)
class EndToEndTest {
  private static final int WINDOWS = 20;
  private static final int ENDS_HOLDING_BACK = 11;
  private static final List<Topic> RESULTS =
      List.of(Topic.SYMPTOMS, Topic.DIAGNOSES, Topic.RECOMMENDATIONS, Topic.ALERTS);

  /** One subtask of everything on each of the two task managers. */
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(2)
              .setNumberSlotsPerTaskManager(1)
              .build());

  private static KafkaBroker broker;

  @TempDir Path savepoints;

  @BeforeAll
  static void startBroker() {
    broker = KafkaBroker.start();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void losesAndRepeatsNothingWhenATaskManagerDies(@InjectMiniCluster MiniCluster cluster)
      throws Exception {
    Map<Topic, List<Written>> undisturbed = run("calm.", cluster, false);
    Map<Topic, List<Written>> disturbed = run("killed.", cluster, true);

    assertSensible(undisturbed);
    for (Topic topic : RESULTS) {
      assertThat(undisturbed.get(topic)).as("%s", topic).isNotEmpty();
      assertThat(undisturbed.get(topic)).extracting(Written::id).doesNotHaveDuplicates();
      assertThat(byJob(disturbed.get(topic)))
          .as("%s", topic)
          .isEqualTo(byJob(undisturbed.get(topic)));
    }
  }

  @Test
  void givesTheSameWhenResumedWithAnotherParallelism(@InjectMiniCluster MiniCluster cluster)
      throws Exception {
    Map<Topic, List<Written>> undisturbed = run("steady.", cluster, false);
    String savepoint;
    try (LiveMonitor two = LiveMonitor.start(broker, "rescaled.")) {
      two.feed(1, 6, EndToEndTest::jobs);
      two.awaitWindow(5, 3);
      two.feed(6, 10, EndToEndTest::jobs);
      two.awaitWindow(9, 3);
      assertThat(parallelism(cluster, two)).isEqualTo(2);
      savepoint = two.stop(savepoints);
    }
    try (LiveMonitor one = LiveMonitor.resume(broker, "rescaled.", savepoint, 1)) {
      one.feed(10, WINDOWS, EndToEndTest::jobs);
      one.awaitWindow(WINDOWS - 1, 3);
      assertThat(parallelism(cluster, one)).isEqualTo(1);
      one.stop(savepoints);

      for (Topic topic : RESULTS) {
        assertThat(byJob(one.committed(topic)))
            .as("%s", topic)
            .isEqualTo(byJob(undisturbed.get(topic)));
      }
    }
  }

  private static int parallelism(MiniCluster cluster, LiveMonitor monitor) throws Exception {
    return cluster
        .getExecutionGraph(monitor.job().getJobID())
        .get()
        .getAllVertices()
        .values()
        .stream()
        .mapToInt(AccessExecutionJobVertex::getParallelism)
        .max()
        .getAsInt();
  }

  private Map<Topic, List<Written>> run(String prefix, MiniCluster cluster, boolean kill)
      throws Exception {
    try (LiveMonitor monitor = LiveMonitor.start(broker, prefix)) {
      JobID job = monitor.job().getJobID();
      monitor.feed(1, 6, EndToEndTest::jobs);
      monitor.awaitWindow(5, 3);
      // A verdict may be there before the last sink is.
      waitForAllTaskRunning(cluster, job, false);
      cluster.triggerCheckpoint(job, CheckpointType.FULL).get();
      monitor.feed(6, 10, EndToEndTest::jobs);
      monitor.awaitWindow(9, 3);
      if (kill) {
        cluster.terminateTaskManager(0).get();
        cluster.startTaskManager();
      }
      monitor.feed(10, WINDOWS, EndToEndTest::jobs);
      monitor.awaitWindow(WINDOWS - 1, 3);
      assertThat(restored(cluster, job) > 0).as("restored from a checkpoint").isEqualTo(kill);
      monitor.stop(savepoints);
      assertUncommittedWorkWasDiscarded(monitor, kill);
      Map<Topic, List<Written>> results = new EnumMap<>(Topic.class);
      RESULTS.forEach(topic -> results.put(topic, monitor.committed(topic)));
      return results;
    }
  }

  /** Values that are not all alike, so that it would show if their order mattered. */
  private static List<SyntheticJob> jobs(long ts) {
    double more = ts / INTERVAL_MS % 7 * 0.013;
    double[] held = {0.05 + more, 0.05, 0.99 - more};
    double[] backpressured = {0.94 - more, 0.94, 0};
    double[] calm = {0.5 + more, 0.6 - more, 0.5};
    double[] free = {0, 0, 0};
    boolean over = ts >= (long) ENDS_HOLDING_BACK * WINDOW_MS;
    return List.of(
        new SyntheticJob("calm", 'a', calm, free),
        new SyntheticJob("held", 'b', held, backpressured),
        new SyntheticJob("freed", 'c', over ? calm : held, over ? free : backpressured));
  }

  private static long restored(MiniCluster cluster, JobID job) throws Exception {
    return cluster
        .getExecutionGraph(job)
        .get()
        .getCheckpointStatsSnapshot()
        .getCounts()
        .getNumberOfRestoredCheckpoints();
  }

  /** What the killed run had found since its checkpoint is there, in an aborted transaction. */
  private static void assertUncommittedWorkWasDiscarded(LiveMonitor monitor, boolean kill) {
    int all = monitor.all(Topic.DIAGNOSES).size();
    int committed = monitor.committed(Topic.DIAGNOSES).size();
    if (kill) {
      assertThat(all).isGreaterThan(committed);
    } else {
      assertThat(all).isEqualTo(committed);
    }
  }

  private static void assertSensible(Map<Topic, List<Written>> results) {
    List<Diagnosis> diagnoses = LiveMonitor.diagnoses(results.get(Topic.DIAGNOSES)).toList();
    assertThat(last(diagnoses, "calm").cause()).isEqualTo(Diagnosis.HEALTHY);
    assertThat(last(diagnoses, "freed").cause()).isEqualTo(Diagnosis.HEALTHY);
    assertThat(last(diagnoses, "held").cause()).isEqualTo("slow-sink");
    assertThat(last(diagnoses, "held").subject().id()).isEqualTo(jobs(0).get(1).vertex(2));
    assertThat(diagnoses).hasSize(3 * (WINDOWS - 2));
  }

  private static Diagnosis last(List<Diagnosis> diagnoses, String deployment) {
    return diagnoses.stream()
        .filter(d -> d.job().deployment().equals(deployment))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static Map<String, List<Written>> byJob(List<Written> written) {
    return written.stream().collect(groupingBy(Written::key));
  }
}
