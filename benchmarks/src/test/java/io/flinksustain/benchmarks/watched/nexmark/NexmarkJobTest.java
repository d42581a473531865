package io.flinksustain.benchmarks.watched.nexmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.JobShape;
import io.flinksustain.benchmarks.watched.OperatorShape;
import io.flinksustain.benchmarks.watched.Query;
import io.flinksustain.benchmarks.watched.SinkShape;
import io.flinksustain.benchmarks.watched.SourceShape;
import io.flinksustain.benchmarks.watched.WatchedJob;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NexmarkJobTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @ParameterizedTest
  @EnumSource(Query.class)
  void runsAllItsEventsToTheEnd(Query query) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    WatchedJob.build(env, plan(query), 2_000);
    assertThat(env.execute().isJobExecutionResult()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Query.class)
  void hasTheVerticesThatTheQueryNamesAndNoOthers(Query query) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    WatchedJob.build(env, plan(query), 1);
    List<String> names = new ArrayList<>(query.operators());
    names.add("Source: nexmark");
    names.add("store: Writer");
    assertThat(env.getStreamGraph().getJobGraph().getVertices())
        .extracting(vertex -> vertex.getName())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  private static JobPlan plan(Query query) {
    SourceShape source = new SourceShape("nexmark", 1e6, null, null, null, null, 1);
    List<OperatorShape> operators =
        query.operators().stream()
            .map(name -> new OperatorShape(name, null, null, null, false, null, null, null))
            .toList();
    SinkShape sink = new SinkShape("store", 1e6, null);
    JobShape shape = new JobShape(query, source, operators, sink, 2, null);
    return new JobPlan("nexmark", shape, List.of(), 0, null);
  }
}
