package io.flinksustain.benchmarks.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchedJobTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @Test
  void runsAllItsRecordsThroughEveryVertex(@InjectMiniCluster MiniCluster cluster)
      throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    WatchedJob.build(env, plan(List.of()), 300);
    JobID job = env.execute().getJobID();

    assertThat(cluster.getArchivedExecutionGraph(job).get().getVerticesTopologically())
        .filteredOn(vertex -> !vertex.getName().startsWith("Source: "))
        .hasSize(4)
        .allSatisfy(vertex -> assertThat(recordsIn(vertex)).isEqualTo(300));
  }

  private static long recordsIn(AccessExecutionJobVertex vertex) {
    return Arrays.stream(vertex.getTaskVertices())
        .mapToLong(subtask -> subtask.getCurrentExecutionAttempt().getIOMetrics().getNumRecordsIn())
        .sum();
  }

  @Test
  void keepsEveryOperatorInAVertexOfItsOwn() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    WatchedJob.build(env, plan(List.of()), 1);
    assertThat(env.getStreamGraph().getJobGraph().getVertices())
        .extracting(vertex -> vertex.getName())
        .containsExactlyInAnyOrder("Source: in", "parse", "count", "match", "out: Writer");
  }

  @Test
  void comesBackFromItsWrittenForm() {
    JobPlan plan = plan(List.of(new Ill(Duration.ofSeconds(60), null, "out", rate(20))));
    assertThat(PlanJson.read(PlanJson.write(plan))).isEqualTo(plan);
  }

  @Test
  void changesAValueWhenItsIllComesAndNotBefore() {
    JobPlan plan = plan(List.of(new Ill(Duration.ofSeconds(60), null, "out", rate(20))));
    Steps rate = plan.course("out", 50, Change::rate);
    assertThat(rate.at(1_000 + 59_999)).isEqualTo(50);
    assertThat(rate.at(1_000 + 60_000)).isEqualTo(20);
    assertThat(plan.course("in", 50, Change::rate).at(Long.MAX_VALUE)).isEqualTo(50);
  }

  @Test
  void hasTheValueOfBeforeAgainWhenItsIllIsOver() {
    Ill ill = new Ill(Duration.ofSeconds(60), Duration.ofSeconds(90), "out", rate(20));
    Steps rate = plan(List.of(ill)).course("out", 50, Change::rate);
    assertThat(rate.at(1_000 + 89_999)).isEqualTo(20);
    assertThat(rate.at(1_000 + 90_000)).isEqualTo(50);
  }

  @Test
  void anOperatorMayBearMoreWhileItHasOneSubtask() throws Exception {
    OperatorShape shape =
        new OperatorShape("op", null, null, Duration.ofMillis(20), false, null, null, null);
    List<Long> pauses = new ArrayList<>();
    Cost.Pause pause =
        nanos -> {
          pauses.add(nanos);
          return nanos;
        };

    Burden.of(plan(List.of()), shape, pause).bear();
    assertThat(pauses).isEmpty();

    Burden.alone(plan(List.of()), shape, pause).bear();
    assertThat(pauses).containsExactly(20_000_000L);
  }

  @Test
  void sendsTheHotShareOfTheRecordsToOneKey() throws Exception {
    Generator generator = new Generator(new Steps(1_000), new Steps(0.8), new Steps(100));
    long hot = 0;
    for (long id = 0; id < 1_000; id++) {
      hot += generator.map(id).key() == 0 ? 1 : 0;
    }
    assertThat(hot).isBetween(750L, 850L);
  }

  private static Change rate(double rate) {
    return new Change(rate, null, null, null, null, null, null, null, null);
  }

  private static JobPlan plan(List<Ill> ills) {
    SourceShape source =
        new SourceShape("in", 1e6, null, new Keys(10, 0.5), MemorySize.parse("100b"), null, 1);
    List<OperatorShape> operators =
        List.of(
            new OperatorShape(
                "parse", Duration.ofNanos(1_000), null, null, false, null, null, null),
            new OperatorShape(
                "count",
                null,
                Duration.ofNanos(1_000),
                null,
                true,
                MemorySize.parse("64b"),
                null,
                2),
            new OperatorShape(
                "match", null, Duration.ofNanos(1_000), null, true, MemorySize.parse("64b"), 3, 2));
    SinkShape sink = new SinkShape("out", 1e6, null);
    return new JobPlan(
        "watched", new JobShape(null, source, operators, sink, 1, null), ills, 1_000, null);
  }
}
