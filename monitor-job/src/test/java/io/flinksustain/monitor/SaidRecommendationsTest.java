package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.steer.SteerOptions;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** Whose recommendations are written, in the graph that {@link Application} builds. */
class SaidRecommendationsTest {
  private final Configuration config =
      new Configuration().set(KafkaOptions.BOOTSTRAP_SERVERS, "kafka.example:9092");

  @Test
  void withoutAPolicyAllOfTheAdviser() {
    assertThat(writers()).containsExactly(Uids.ADVISE_JOBS);
  }

  @Test
  void withAPolicyThoseThatSteeringPassesOn() {
    config.set(SteerOptions.POLICY, "../k8s/policy/example/policy.yaml");

    assertThat(writers()).containsExactly(Uids.STEER_LANES);
  }

  /** The operators that the records of recommendations are made from. */
  private List<String> writers() {
    StreamGraph graph = Application.build(config).getStreamGraph();
    return graph.getStreamNodes().stream()
        .filter(node -> Uids.RECOMMENDATION_RECORDS.equals(node.getTransformationUID()))
        .flatMap(node -> node.getInEdges().stream())
        .map(StreamEdge::getSourceId)
        .map(graph::getStreamNode)
        .map(StreamNode::getTransformationUID)
        .toList();
  }
}
