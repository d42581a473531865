package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.KafkaOptions;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.runtime.partitioner.BroadcastPartitioner;
import org.apache.flink.streaming.runtime.partitioner.ForwardPartitioner;
import org.apache.flink.streaming.runtime.partitioner.KeyGroupStreamPartitioner;
import org.junit.jupiter.api.Test;

/** Where data crosses from subtask to subtask in the graph that {@link Application} builds. */
class ShuffleTest {
  private final StreamGraph graph = graph();

  @Test
  void shufflesByJobOnlyBeforeTheWindow() {
    assertThat(partitioners(Uids.WINDOW_JOBS))
        .isNotEmpty()
        .allMatch(KeyGroupStreamPartitioner.class::isInstance);
    assertThat(partitioners(Uids.CLASSIFY_JOBS))
        .hasExactlyElementsOfTypes(ForwardPartitioner.class, BroadcastPartitioner.class);
    assertThat(partitioners(Uids.ADVISE_JOBS)).hasExactlyElementsOfTypes(ForwardPartitioner.class);
  }

  @Test
  void advisesInTheTaskThatClassifies() {
    assertThat(
            StreamSupport.stream(graph.getJobGraph().getVertices().spliterator(), false)
                .map(JobVertex::getName))
        .anyMatch(name -> name.contains(Uids.CLASSIFY_JOBS) && name.contains(Uids.ADVISE_JOBS));
  }

  @Test
  void givesAllStagesOfAJobTheSameKeyGroups() {
    List<StreamNode> byJob =
        List.of(node(Uids.WINDOW_JOBS), node(Uids.CLASSIFY_JOBS), node(Uids.ADVISE_JOBS));

    assertThat(byJob)
        .extracting(StreamNode::getParallelism)
        .containsOnly(graph.getExecutionConfig().getParallelism());
    assertThat(byJob)
        .extracting(StreamNode::getMaxParallelism)
        .containsOnly(byJob.get(0).getMaxParallelism());
  }

  private List<Object> partitioners(String uid) {
    return node(uid).getInEdges().stream()
        .map(StreamEdge::getPartitioner)
        .map(Object.class::cast)
        .toList();
  }

  private StreamNode node(String uid) {
    return graph.getStreamNodes().stream()
        .filter(node -> uid.equals(node.getTransformationUID()))
        .findFirst()
        .orElseThrow();
  }

  private static StreamGraph graph() {
    Configuration config = new Configuration();
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, "kafka.example:9092");
    return Application.build(config).getStreamGraph();
  }
}
