package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.alert.AlertOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.steer.SteerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** The graph that {@link Application} builds with all pipelines. */
class UidsTest {
  private static final String GOLDEN = "uids.txt";

  private final StreamGraph graph = graph();

  @Test
  void everyOperatorHasAUid() {
    assertThat(graph.getStreamNodes())
        .allSatisfy(
            node ->
                assertThat(node.getTransformationUID())
                    .as("uid of '%s': give it one of Uids", node.getOperatorName())
                    .isNotNull());
  }

  @Test
  void noUidIsLostOrRenamed() throws IOException {
    assertThat(uids(graph.getStreamNodes().stream()))
        .as(
            "The uids of the graph and of src/test/resources/%s. State is found by them: add a new"
                + " one to the file; never rename one; take one away only with its operator, and"
                + " say in the change that its state is dropped.",
            GOLDEN)
        .containsExactlyElementsOf(golden());
  }

  @Test
  void thePipelinesMeetOnlyInKafka() {
    Set<String> observe = connectedWith(Uids.OBSERVE_TARGETS);
    Set<String> monitor = connectedWith(Uids.METRICS_SOURCE);
    Set<String> actuate = connectedWith(Uids.COMMANDS_SOURCE);
    Set<String> alert = connectedWith(Uids.ALERTS_SOURCE);

    assertThat(observe).contains(Uids.OBSERVE_SINK).doesNotContainAnyElementsOf(monitor);
    assertThat(monitor).contains(Uids.FACTS_SOURCE, Uids.RULES_SOURCE, Uids.MONITOR_SINK);
    assertThat(actuate)
        .contains(Uids.CARRY_OUT, Uids.ACTUATE_SINK)
        .doesNotContainAnyElementsOf(monitor)
        .doesNotContainAnyElementsOf(observe);
    assertThat(alert)
        .contains(Uids.DIAGNOSES_SOURCE, Uids.RECOMMENDATIONS_SOURCE, Uids.ALERT_SINK)
        .doesNotContainAnyElementsOf(monitor);
    assertThat(observe.size() + monitor.size() + actuate.size() + alert.size())
        .isEqualTo(graph.getStreamNodes().size());
  }

  private static StreamGraph graph() {
    Configuration config = new Configuration();
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, "kafka.example:9092");
    config.set(RunOptions.PIPELINES, List.of(Pipeline.values()));
    config.set(AlertOptions.URLS, List.of("http://alertmanager.example:9093"));
    config.set(SteerOptions.POLICY, "../k8s/policy/example/policy.yaml");
    return Application.build(config).getStreamGraph();
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = UidsTest.class.getResourceAsStream("/" + GOLDEN)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private Set<String> connectedWith(String uid) {
    Deque<Integer> next = new ArrayDeque<>();
    graph.getStreamNodes().stream()
        .filter(node -> uid.equals(node.getTransformationUID()))
        .forEach(node -> next.add(node.getId()));
    Set<Integer> seen = new TreeSet<>();
    while (!next.isEmpty()) {
      int id = next.remove();
      if (seen.add(id)) {
        StreamNode node = graph.getStreamNode(id);
        node.getInEdges().stream().map(StreamEdge::getSourceId).forEach(next::add);
        node.getOutEdges().stream().map(StreamEdge::getTargetId).forEach(next::add);
      }
    }
    return uids(seen.stream().map(graph::getStreamNode));
  }

  private static Set<String> uids(Stream<StreamNode> nodes) {
    return nodes
        .map(node -> String.valueOf(node.getTransformationUID()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
