package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.testing.TestPack;
import io.flinksustain.monitor.testing.TopicReader.Written;
import java.util.List;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rule packs that come by Kafka while the monitor runs. */
@Timeout(180)
class RulesTopicTest {
  private static final int STEP_WINDOWS = 3;
  private static final int PATIENCE_WINDOWS = 30;
  private static final SyntheticJob HELD = SyntheticJob.slowSink("held", 'b');

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder().setNumberSlotsPerTaskManager(2).build());

  private static KafkaBroker broker;

  private LiveMonitor monitor;
  private int fed = 1;

  @BeforeAll
  static void startBroker() {
    broker = KafkaBroker.start();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void takesAPackRefusesABrokenOneAndFallsBackToItsOwn(@InjectMiniCluster MiniCluster cluster)
      throws Exception {
    try (LiveMonitor started = LiveMonitor.start(broker, "live.")) {
      monitor = started;
      feedUntil("slow-sink");

      monitor.feedRules(TestPack.BROKEN);
      monitor.await(Topic.OUTCOMES, written -> !written.isEmpty());
      cluster.triggerCheckpoint(monitor.job().getJobID(), CheckpointType.FULL).get();
      assertThat(monitor.awaitCommitted(Topic.OUTCOMES))
          .extracting(Written::value)
          .singleElement()
          .asString()
          .contains("\"live.rules:7:18: there is no feature 'buzy.mean'");
      assertThat(feedSome().cause()).isEqualTo("slow-sink");

      monitor.feedRules(TestPack.stable());
      feedUntil("busy-sink");

      monitor.feedRules(null);
      feedUntil("slow-sink");
    }
  }

  private void feedUntil(String cause) throws Exception {
    int last = fed + PATIENCE_WINDOWS;
    Diagnosis found = feedSome();
    while (!found.cause().equals(cause)) {
      assertThat(fed).as("windows without %s, the last is %s", cause, found).isLessThan(last);
      found = feedSome();
    }
  }

  /** The last diagnosis that the next reports bring. */
  private Diagnosis feedSome() throws Exception {
    int before = fed;
    fed += STEP_WINDOWS;
    monitor.feed(before, fed, ts -> List.of(HELD));
    List<Diagnosis> diagnoses = monitor.awaitWindow(fed - 1, 1);
    return diagnoses.get(diagnoses.size() - 1);
  }
}
