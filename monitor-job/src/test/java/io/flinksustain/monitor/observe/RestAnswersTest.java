package io.flinksustain.monitor.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.SizingKeys;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Edge;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.monitor.rest.RestJson;
import io.flinksustain.monitor.rest.TopologyJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestAnswersTest {

  @Test
  void readsTheGraphWithChainsAndEdges() {
    Topology topology = TopologyJson.read(json("job.json"));

    assertThat(topology.state()).isEqualTo("RUNNING");
    assertThat(topology.scheduler()).isEqualTo("Adaptive");
    assertThat(topology.startedAt()).isEqualTo(1795180107367L);
    assertThat(topology.edges()).containsExactly(new Edge(Samples.SOURCE, Samples.WINDOW, "HASH"));
    assertThat(topology.vertices())
        .extracting(Vertex::id)
        .containsExactly(Samples.SOURCE, Samples.WINDOW);
    assertThat(topology.vertices().get(1).operators())
        .containsExactly(
            "Window(TumblingEventTimeWindows(10000), EventTimeTrigger, Stats, Emit)",
            "kafka-out: Writer",
            "kafka-out: Committer");
  }

  @Test
  void readsBranchesOfAChain() {
    assertThat(TopologyJson.operators("a -&gt; b<br/>:- c<br/>:  +- d<br/>+- e<br/>"))
        .containsExactly("a -> b", "c", "d", "e");
  }

  @Test
  void ordersVerticesFromSourcesToSinks() {
    List<Vertex> vertices = List.of(vertex("sink"), vertex("map"), vertex("source"));
    List<Edge> edges = List.of(new Edge("map", "sink", ""), new Edge("source", "map", ""));

    assertThat(TopologyJson.inTopologicalOrder(vertices, edges))
        .extracting(Vertex::id)
        .containsExactly("source", "map", "sink");
  }

  @Test
  void readsCheckpointsNewestFirst() {
    JsonNode config = json("{\"interval\": 5000, \"mode\": \"exactly_once\"}".getBytes(UTF_8));

    Checkpointing checkpointing = CheckpointingJson.read(config, json("checkpoints.json"));

    assertThat(checkpointing.intervalMs()).isEqualTo(5000);
    assertThat(checkpointing.p99DurationMs()).isBetween(425.1, 425.2);
    assertThat(checkpointing.history()).extracting(c -> c.id()).containsExactly(212L, 211L);
  }

  @Test
  void readsThatCheckpointsAreOff() {
    JsonNode config = json("{\"interval\": 9223372036854775807}".getBytes(UTF_8));
    JsonNode none =
        json(
            "{\"summary\":{\"end_to_end_duration\":{\"p99\":\"NaN\"}},\"history\":[]}"
                .getBytes(UTF_8));

    assertThat(CheckpointingJson.read(config, none).intervalMs()).isZero();
    assertThat(CheckpointingJson.read(config, none).p99DurationMs()).isEqualTo(-1);
  }

  @Test
  void putsTheFirstFailureFirst() {
    Failures failures =
        FailuresJson.read(
            json(
                ("{\"exceptionHistory\":{\"entries\":["
                        + "{\"timestamp\":2,\"exceptionName\":\"B\",\"stacktrace\":\"b\\n at x\"},"
                        + "{\"timestamp\":1,\"exceptionName\":\"A\",\"taskName\":\"map (1/2)\"}]}}")
                    .getBytes(UTF_8)));

    assertThat(failures.entries())
        .containsExactly(
            new Failures.Failure(1, "A", "", "map (1/2)"), new Failures.Failure(2, "B", "b", ""));
  }

  @Test
  void readsWhatTheClusterIsMadeOf() {
    JsonNode overview = json("{\"flink-version\": \"2.3.0\"}".getBytes(UTF_8));

    Deployment deployment =
        DeploymentJson.read(overview, json("taskmanagers.json"), Map.of("state.backend.type", "h"));

    assertThat(deployment)
        .isEqualTo(
            new Deployment(
                "2.3.0",
                2,
                6,
                2,
                1728053248L,
                536870912L,
                83886080L,
                67108864L,
                Map.of(
                    "state.backend.type",
                    "h",
                    "taskmanager.memory.framework.off-heap.size",
                    "134217728b",
                    "taskmanager.memory.task.off-heap.size",
                    "1099511627776b")));
  }

  @Test
  void keepsTheRootCauseOfAFailure() {
    Failures failures =
        FailuresJson.read(
            json(
                ("{\"exceptionHistory\":{\"entries\":[{\"timestamp\":1,\"exceptionName\":\"E\","
                        + "\"stacktrace\":\"E: failed\\n at x\\nCaused by: F: why\\n at y\\n"
                        + "Caused by: java.lang.OutOfMemoryError: Java heap space\\n at z\"}]}}")
                    .getBytes(UTF_8)));

    assertThat(failures.entries().get(0).message())
        .isEqualTo("E: failed; Caused by: java.lang.OutOfMemoryError: Java heap space");
  }

  @Test
  void keepsSecretsToItself() {
    Map<String, String> config =
        Map.of(
            "state.checkpoints.dir", "s3://user:pass@bucket/x",
            "state.backend.my-password", "p",
            "kubernetes.taskmanager.api-token", "p",
            "s3.access-key", "p",
            "security.ssl.rest.keystore", "p");

    assertThat(SizingKeys.of(config))
        .isEqualTo(Map.of("state.checkpoints.dir", "s3://***@bucket/x"));
  }

  @Test
  void findsTheHostsOfTaskManagers() {
    assertThat(RestJson.taskManagerHosts(json("taskmanagers.json"), "jobmanager"))
        .isEqualTo(
            Map.of("fraud-taskmanager-1-1", "10.1.2.3", "fraud-taskmanager-1-2", "jobmanager"));
  }

  @Test
  void leavesOutJobsThatHaveEnded() {
    assertThat(RestJson.runningJobs(json("jobs-overview.json")).values())
        .containsExactlyInAnyOrder("late", "observer");
  }

  @Test
  void readsPortsOfPrometheusReportersOnly() {
    String factory = "org.apache.flink.metrics.prometheus.PrometheusReporterFactory";
    Map<String, String> config =
        Map.of(
            "metrics.reporter.p.factory.class", factory,
            "metrics.reporter.p.port", "9250-9252, 9260,nonsense",
            "metrics.reporter.g.factory.class", "org.apache.flink.GraphiteReporterFactory",
            "metrics.reporter.g.port", "2003");

    assertThat(RestJson.reporterPorts(config)).containsExactly(9250, 9251, 9252, 9260);
    assertThat(RestJson.reporterPorts(Map.of("metrics.reporter.p.factory.class", factory)))
        .containsExactly(9249);
    assertThat(RestJson.ports("1-65535")).hasSize(256);
  }

  @Test
  void refusesWhatIsNoRestApi() {
    assertThatIllegalArgumentException().isThrownBy(() -> json("<html>".getBytes(UTF_8)));
    assertThatIllegalArgumentException().isThrownBy(() -> json("12".getBytes(UTF_8)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RestJson.runningJobs(json("{}".getBytes(UTF_8))))
        .withMessageContaining("'jobs'");
  }

  private static Vertex vertex(String id) {
    return new Vertex(id, id, 1, 128, "", List.of());
  }

  private static JsonNode json(String sample) {
    return json(Samples.bytes(sample));
  }

  private static JsonNode json(byte[] body) {
    return RestJson.read(body);
  }
}
