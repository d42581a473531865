package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VitalsReaderTest {
  private static final int STRIDE = Statistic.values().length;

  private final Map<Signal, Map<Statistic, Double>> source = new TreeMap<>();
  private final Map<Signal, Map<Statistic, Double>> sink = new TreeMap<>();
  private final Map<Signal, Map<Statistic, Double>> processes = new TreeMap<>();
  private final Map<Signal, Map<Statistic, Double>> job = new TreeMap<>();
  private final Map<String, String> configuration = new TreeMap<>();
  private String namespace = "payments";
  private String state = "RUNNING";
  private Resource resource;
  private Pods pods;
  private double ticks = 6;
  private int reporting = 2;

  VitalsReaderTest() {
    set(source, Signal.BUSY, Statistic.MEAN, 0.5);
    set(source, Signal.BACKPRESSURED, Statistic.MEAN, 0.2);
    set(source, Signal.RECORDS_OUT, Statistic.RATE, 1000);
    set(sink, Signal.BUSY, Statistic.MEAN, 0.8);
    set(sink, Signal.BACKPRESSURED, Statistic.MEAN, 0);
    set(processes, Signal.GC, Statistic.MEAN, 0.03);
    set(processes, Signal.CPU, Statistic.MEAN, 0.4);
    set(job, Signal.CHECKPOINT_DURATION, Statistic.MEAN, 6);
    set(job, Signal.RESTARTS, Statistic.INCREASE, 0);
  }

  @Test
  void readsTheFiguresOfAJobAtWork() {
    Vitals vitals = read();

    assertThat(vitals.complete()).isTrue();
    assertThat(vitals.calm()).isTrue();
    assertThat(vitals.figures())
        .isEqualTo(
            new Figures(
                Map.of(
                    Figure.LOAD,
                    1000.0,
                    Figure.BACKPRESSURED,
                    0.2,
                    Figure.BUSY,
                    0.8,
                    Figure.CHECKPOINT_DURATION,
                    6.0,
                    Figure.CHECKPOINT_SHARE,
                    0.1,
                    Figure.GC,
                    0.03,
                    Figure.CPU,
                    0.4)));
    assertThat(vitals.slots()).isEqualTo(2);
  }

  @Test
  void theLoadIsWhatComesInAndWhatHeapsUp() {
    // 2 subtasks with 6 values each, on average 500 of each wait, and 750 in the end.
    set(source, Signal.PENDING_RECORDS, Statistic.MEAN, 500);
    set(source, Signal.PENDING_RECORDS, Statistic.LAST, 750);
    set(source, Signal.PENDING_RECORDS, Statistic.COUNT, 12);
    Figures figures = read().figures();

    // 2 x 250 in 25 s are 20 a second.
    assertThat(figures.load()).isCloseTo(1020, within(1e-6));
    assertThat(figures.get(Figure.LAG)).isCloseTo(1000 / 1020.0, within(1e-6));
    assertThat(figures.get(Figure.SHORTFALL)).isCloseTo(20 / 1020.0, within(1e-6));
  }

  @Test
  void aJobThatWorksOffABacklogIsNotCalm() {
    set(source, Signal.PENDING_RECORDS, Statistic.MEAN, 50_000);
    set(source, Signal.PENDING_RECORDS, Statistic.LAST, 40_000);
    set(source, Signal.PENDING_RECORDS, Statistic.COUNT, 12);

    assertThat(read().calm()).isFalse();
    assertThat(read().figures().get(Figure.SHORTFALL)).isZero();
  }

  @Test
  void aRescaleIsNoRestart() {
    set(job, Signal.RESTARTS, Statistic.INCREASE, 3);
    set(job, Signal.RESCALES, Statistic.INCREASE, 1);
    Vitals vitals = read();

    assertThat(vitals.restarts()).isEqualTo(2);
    assertThat(vitals.calm()).isFalse();
  }

  @Test
  void countsOomKillsOverAllTaskManagers() {
    set(processes, Signal.OOM_KILLS, Statistic.INCREASE, 0.5);
    set(job, Signal.CHECKPOINTS_FAILED, Statistic.INCREASE, 2);

    assertThat(read().oomKills()).isEqualTo(1);
    assertThat(read().failedCheckpoints()).isEqualTo(2);
  }

  @Test
  void takesNoTaskManagerThatIsSilentForOneThatIsKilled() {
    set(processes, Signal.OOM_KILLS, Statistic.INCREASE, 1);
    reporting = 1;
    assertThat(read().oomKills()).isEqualTo(1);
    reporting = 0;
    assertThat(read().oomKills()).isZero();
  }

  @Test
  void aJobThatDoesNotRunIsNotCalm() {
    state = "RESTARTING";

    assertThat(read().calm()).isFalse();
  }

  @Test
  void whatDidNotArriveMakesAWindowIncomplete() {
    ticks = 4;

    assertThat(read().complete()).isFalse();
  }

  @Test
  void aJobWhoseRestartsNobodyCountsIsNotComplete() {
    job.remove(Signal.RESTARTS);

    assertThat(read().complete()).isFalse();
  }

  @Test
  void aJobWithoutATopologyIsNeitherCompleteNorCalm() {
    Vitals vitals = VitalsReader.read(window(JobFacts.NONE), 0.8);

    assertThat(vitals.complete()).isFalse();
    assertThat(vitals.calm()).isFalse();
    assertThat(vitals.slots()).isZero();
  }

  @Test
  void anAutoscalerThatOnlyLooksIsNoHindrance() {
    assertThat(read().autoscaled()).isEqualTo(Autoscaled.NO);
    configuration.put("job.autoscaler.enabled", "true");
    assertThat(read().autoscaled()).isEqualTo(Autoscaled.YES);
    configuration.put("job.autoscaler.scaling.enabled", "false");
    assertThat(read().autoscaled()).isEqualTo(Autoscaled.NO);
  }

  @Test
  void aJobInKubernetesWithoutADeploymentFactMayBeAutoscaled() {
    assertThat(VitalsReader.read(window(JobFacts.NONE), 0.8).autoscaled())
        .isEqualTo(Autoscaled.UNKNOWN);
  }

  @Test
  void outsideOfKubernetesThereIsNoAutoscaler() {
    namespace = "";

    assertThat(VitalsReader.read(window(JobFacts.NONE), 0.8).autoscaled()).isEqualTo(Autoscaled.NO);
  }

  @Test
  void anAutoscalerThatOnlyTheDeploymentNamesIsOneToo() {
    resource = deployed(3, 3, "STABLE", true);

    assertThat(read().autoscaled()).isEqualTo(Autoscaled.YES);
  }

  @Test
  void aJobThatIsDeployedAnewIsNotCalm() {
    resource = deployed(3, 3, "STABLE", false);
    assertThat(read().calm()).isTrue();
    resource = deployed(4, 3, "STABLE", false);
    assertThat(read().calm()).isFalse();
    resource = deployed(4, 4, "UPGRADING", false);
    assertThat(read().calm()).isFalse();
  }

  @Test
  void anOperatorThatSaysNothingIsNoHindrance() {
    resource = deployed(4, 0, "", false);
    assertThat(read().calm()).isTrue();
    resource = Resource.unread("not allowed");
    assertThat(read().calm()).isTrue();
  }

  @Test
  void tellsOfAKillThatKubernetesKnowsOfInTheWindowAfterIt() {
    pods = killedAt(-10_000);
    assertThat(read().killed()).containsExactly(-10_000L);
    pods = killedAt(Lab.MINUTE - 10_000);
    assertThat(read().killed()).isEmpty();
    pods = killedAt(-Lab.MINUTE - 10_000);
    assertThat(read().killed()).isEmpty();
  }

  private static Resource deployed(
      long generation, long observed, String lifecycle, boolean autoscaled) {
    return new Resource(
        "",
        Map.of(),
        generation,
        observed,
        lifecycle,
        "v1_20",
        "",
        2,
        "running",
        "savepoint",
        "",
        autoscaled,
        Map.of());
  }

  @Test
  void aJobWithAPodThatHasNoNodeIsNeitherCompleteNorCalm() {
    pods = unplacedSince(25_000);
    Vitals vitals = read();

    assertThat(vitals.complete()).isFalse();
    assertThat(vitals.calm()).isFalse();
    assertThat(vitals.unplaced()).as("it waits since a short while").isEmpty();
  }

  @Test
  void saysWhyAPodHasNoNodeForLong() {
    pods = unplacedSince(25_000 - 600_000);

    assertThat(read().unplaced()).isEqualTo("No node has room for tm-2: 0/3 nodes are available");
  }

  @Test
  void podsThatAllHaveANodeAreNoReasonToWait() {
    pods = new Pods(2, 1, Pods.Size.NONE, Pods.Size.NONE, 0, List.of(), List.of());

    assertThat(read().complete()).isTrue();
    assertThat(read().calm()).isTrue();
    assertThat(read().unplaced()).isEmpty();
  }

  private static Pods unplacedSince(long since) {
    return new Pods(
        2,
        1,
        Pods.Size.NONE,
        Pods.Size.NONE,
        0,
        List.of(),
        List.of(new Pods.Unplaced("tm-2", since, "0/3 nodes are available")));
  }

  private static Pods killedAt(long at) {
    return new Pods(
        2,
        0,
        Pods.Size.NONE,
        Pods.Size.NONE,
        2,
        List.of(
            new Pods.End("tm-1", "flink-main-container", true, "OOMKilled", 137, at, 1),
            new Pods.End("tm-2", "flink-main-container", true, "Error", 1, at, 1),
            new Pods.End("jm", "flink-main-container", false, "OOMKilled", 137, at, 1)),
        List.of());
  }

  private Vitals read() {
    return VitalsReader.read(window(facts()), 0.8);
  }

  private JobFacts facts() {
    Topology topology =
        new Topology(
            state,
            1,
            "Adaptive",
            List.of(
                new Topology.Vertex("source", "source", 2, 128, "g", List.of()),
                new Topology.Vertex("sink", "sink", 2, 128, "g", List.of())),
            List.of(new Topology.Edge("source", "sink", "HASH")));
    Checkpointing checkpoint =
        new Checkpointing(60_000, 600_000, 0, 1, "", false, "", "", -1, List.of());
    Deployment deployment = new Deployment("2.3.0", 2, 1, 2, 0, 0, 0, 0, configuration);
    return new JobFacts(topology, checkpoint, deployment, null, resource, pods);
  }

  private JobWindow window(JobFacts facts) {
    return new JobWindow(
        new JobRef("eu1", namespace, "fraud", "a1", "fraud"),
        0,
        Lab.MINUTE,
        List.of(vertex("source", source), vertex("sink", sink)),
        List.of(taskManager("tm-1", reporting > 0), taskManager("tm-2", reporting > 1)),
        stats(processes),
        stats(job),
        facts);
  }

  private VertexWindow vertex(String id, Map<Signal, Map<Statistic, Double>> values) {
    return new VertexWindow(id, stats(values), -1, new Completeness(2, 2, ticks, 6));
  }

  private TaskManagerWindow taskManager(String id, boolean reports) {
    return new TaskManagerWindow(id, "", reports ? stats(processes) : SignalStats.EMPTY);
  }

  private static void set(
      Map<Signal, Map<Statistic, Double>> values, Signal signal, Statistic statistic, double v) {
    values.computeIfAbsent(signal, s -> new TreeMap<>()).put(statistic, v);
  }

  private static SignalStats stats(Map<Signal, Map<Statistic, Double>> values) {
    double[] flat = new double[values.size() * STRIDE];
    Arrays.fill(flat, Double.NaN);
    int row = 0;
    for (Map<Statistic, Double> statistics : values.values()) {
      int start = row++ * STRIDE;
      statistics.forEach((statistic, v) -> flat[start + statistic.ordinal()] = v);
    }
    return new SignalStats(values.keySet().stream().mapToInt(Signal::ordinal).toArray(), flat);
  }
}
