package io.flinksustain.monitor.observe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.flinksustain.fact.Pods;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PodReaderTest {
  private static final long AT = Instant.parse(FlinkPods.KILLED_AT).toEpochMilli();
  private static final Pods.Size SIZE = new Pods.Size(0.5, 1, 2L << 30, 2L << 30);

  @Test
  void sortsPodsByDeploymentAndSaysWhatEachMayUse() {
    Map<String, Pods> pods =
        PodReader.byDeployment(
            List.of(
                FlinkPods.jobManager("fraud", "jm"),
                FlinkPods.taskManager("fraud", "tm-1"),
                FlinkPods.taskManager("orders", "tm-2")));

    assertThat(pods)
        .isEqualTo(
            Map.of(
                "fraud", new Pods(2, 0, SIZE, SIZE, 0, List.of(), List.of()),
                "orders", new Pods(1, 0, Pods.Size.NONE, SIZE, 0, List.of(), List.of())));
  }

  @Test
  void saysHowATaskManagerEndedLastThatRunsAgain() {
    Pods pods = only(FlinkPods.killed("fraud", "tm-1"));

    assertThat(pods.restarts()).isEqualTo(1);
    assertThat(pods.ends())
        .containsExactly(
            new Pods.End("tm-1", "flink-main-container", true, "OOMKilled", 137, AT, 1));
    assertThat(pods.killsBetween(AT - 1, AT)).isEqualTo(1);
    assertThat(pods.killsBetween(AT, AT + 1)).isZero();
  }

  @Test
  void saysHowATaskManagerEndedThatIsNotStartedAgain() {
    var killed = FlinkPods.ended("OOMKilled", 137);
    Pod failed =
        FlinkPods.pod(
            "fraud",
            "tm-1",
            "taskmanager",
            new ContainerStatusBuilder(killed)
                .withState(killed.getLastState())
                .withLastState(null)
                .build());

    assertThat(only(failed).killsBetween(AT - 1, AT)).isEqualTo(1);
  }

  @Test
  void countsNoKillOfAnotherKind() {
    Pod other = FlinkPods.pod("fraud", "tm-1", "taskmanager", FlinkPods.ended("Error", 137));
    Pod jobManager = FlinkPods.pod("fraud", "jm", "jobmanager", FlinkPods.ended("OOMKilled", 137));
    Pod beside =
        FlinkPods.pod(
            "fraud",
            "tm-2",
            "taskmanager",
            new ContainerStatusBuilder(FlinkPods.ended("OOMKilled", 137)).withName("logs").build());

    Pods pods = PodReader.byDeployment(List.of(other, jobManager, beside)).get("fraud");

    assertThat(pods.ends()).hasSize(3);
    assertThat(pods.killsBetween(0, Long.MAX_VALUE)).isZero();
  }

  @Test
  void saysWhichPodHasNoNodeAndWhyInTheWordsOfTheScheduler() {
    Pod waits = FlinkPods.unplaced("fraud", "tm-2", "0/3 nodes are available: 3 Insufficient cpu.");

    Pods pods =
        PodReader.byDeployment(List.of(FlinkPods.taskManager("fraud", "tm-1"), waits)).get("fraud");

    assertThat(pods.pending()).isEqualTo(1);
    assertThat(pods.unplaced())
        .containsExactly(
            new Pods.Unplaced("tm-2", AT, "0/3 nodes are available: 3 Insufficient cpu."));
    assertThat(pods.unplacedBy(AT)).isPresent();
    assertThat(pods.unplacedBy(AT - 1)).isEmpty();
  }

  @Test
  void saysNothingOfAPodThatHasANodeOrWaitsForSomethingElse() {
    Pod gated =
        new PodBuilder(FlinkPods.unplaced("fraud", "tm-2", "gated"))
            .editStatus()
            .editFirstCondition()
            .withReason("SchedulingGated")
            .endCondition()
            .endStatus()
            .build();
    Pod placed =
        new PodBuilder(FlinkPods.unplaced("fraud", "tm-3", "was full"))
            .editStatus()
            .editFirstCondition()
            .withStatus("True")
            .endCondition()
            .endStatus()
            .build();

    assertThat(PodReader.byDeployment(List.of(gated, placed)).get("fraud").unplaced()).isEmpty();
  }

  @Test
  void keepsOfManyPodsWithoutANodeAFewAndOfALongReasonItsBeginning() {
    List<Pod> all =
        IntStream.range(0, 50)
            .mapToObj(i -> FlinkPods.unplaced("fraud", "tm-" + i, "full ".repeat(200)))
            .toList();

    assertThat(PodReader.byDeployment(all).get("fraud").unplaced())
        .hasSize(10)
        .allMatch(pod -> pod.why().length() == 300);
  }

  @Test
  void keepsTheLatestOfTooManyEnds() {
    List<Pod> all =
        IntStream.range(0, 150).mapToObj(i -> FlinkPods.killed("fraud", "tm-" + i)).toList();

    assertThat(PodReader.byDeployment(all).get("fraud").ends()).hasSize(100);
  }

  @Test
  void passesOverPodsOfOthers() {
    Pod web = FlinkPods.pod("fraud", "web", "web", FlinkPods.ended("OOMKilled", 137));

    assertThat(PodReader.byDeployment(List.of(web))).isEmpty();
  }

  @Test
  void takesWhatAPodDoesNotSayForNothing() {
    Pod bare =
        new PodBuilder(FlinkPods.taskManager("fraud", "tm-1"))
            .editSpec()
            .editFirstContainer()
            .withResources(null)
            .endContainer()
            .endSpec()
            .withStatus(null)
            .build();
    Pod odd =
        new PodBuilder(FlinkPods.taskManager("orders", "tm-1"))
            .editSpec()
            .editFirstContainer()
            .editResources()
            .withLimits(Map.of("memory", new Quantity("much")))
            .endResources()
            .endContainer()
            .endSpec()
            .build();

    assertThat(only(bare)).isEqualTo(PodReader.NONE);
    assertThat(PodReader.byDeployment(List.of(odd)).get("orders").taskManager().memoryLimitBytes())
        .isZero();
  }

  private static Pods only(Pod pod) {
    return PodReader.byDeployment(List.of(pod)).get("fraud");
  }
}
