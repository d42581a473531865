package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.TargetState;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactJsonTest {
  private static final JobRef JOB = new JobRef("eu1", "payments", "fraud", "j", "Fraud");
  private static final Fact TARGET =
      Fact.of(new JobRef("eu1", "", "", "", ""), 5, new TargetState("h:9249", false, "timeout", 3));

  static Stream<Fact> oneOfEachKind() {
    Topology.Vertex source = new Topology.Vertex("a", "Source", 2, 128, "g", List.of("Source"));
    Topology.Vertex sink = new Topology.Vertex("b", "Sink", 2, -1, "g", List.of("Map", "Sink"));
    return Stream.of(
        Fact.of(
            JOB,
            5,
            new Topology(
                "RUNNING",
                4,
                "Adaptive",
                List.of(source, sink),
                List.of(new Topology.Edge("a", "b", "HASH")))),
        Fact.of(
            JOB,
            5,
            new Checkpointing(
                1000,
                2000,
                0,
                1,
                "exactly_once",
                false,
                "HashMap",
                "FileSystem",
                41.5,
                List.of(new Checkpointing.Checkpoint(7, "COMPLETED", 3, 40, 1 << 20, false)))),
        Fact.of(JOB, 5, new Deployment("2.3.0", 2, 2, 2, 1 << 30, 5, 6, 7, Map.of("a.b", "c"))),
        Fact.of(JOB, 5, new Failures(List.of(new Failures.Failure(3, "E", "E: x", "Map (1/2)")))),
        Fact.of(
            JOB,
            5,
            new Resource(
                "",
                Map.of("sustain.io/mode", "approve"),
                4,
                3,
                "STABLE",
                "v1_20",
                "registry/fraud:7",
                4,
                "running",
                "savepoint",
                "s3://bucket/sp-1",
                true,
                Map.of("a.b", "c"))),
        Fact.of(JOB, 5, Resource.unread("not allowed")),
        Fact.of(
            JOB,
            5,
            new Pods(
                3,
                1,
                new Pods.Size(0.5, 1, 1 << 30, 1 << 30),
                Pods.Size.NONE,
                2,
                List.of(new Pods.End("tm-1", "main", true, "OOMKilled", 137, 3, 2)),
                List.of(new Pods.Unplaced("tm-2", 4, "0/3 nodes are available")))),
        TARGET);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void readsItsOwnWriting(Fact fact) {
    assertThat(FactJson.read(FactJson.write(fact))).isEqualTo(fact);
  }

  @Test
  void writesSnakeCaseInABodyBesideTheEnvelope() {
    assertThat(new String(FactJson.write(TARGET), UTF_8))
        .isEqualTo(
            "{'v':1,'kind':'target','ts':5,'cluster':'eu1','namespace':'','deployment':'',"
                    .replace('\'', '"')
                + "'job_id':'','job_name':'','body':{'target':'h:9249','reachable':false,"
                    .replace('\'', '"')
                + "'reason':'timeout','failures':3}}".replace('\'', '"'));
  }

  @Test
  void ignoresUnknownFields() {
    String json = json(TARGET).replace("\"reason\"", "\"new\":[{}],\"reason\"");

    assertThat(read(json)).isEqualTo(TARGET);
  }

  @Test
  void saysWhatIsWrong() {
    assertFails(json(TARGET).replace("\"v\":1", "\"v\":9"), "version 9 is unknown");
    assertFails(json(TARGET).replace("\"kind\":\"target\"", "\"kind\":\"pot\""), "kind 'pot'");
    assertFails(json(TARGET).replace("\"body\"", "\"boddy\""), "'body' is missing (target)");
    assertFails(json(TARGET).replace("\"reason\"", "\"r\""), "reason");
    assertFails(json(TARGET).replace("\"timeout\"", "null"), "reason");
    assertFails(json(TARGET).replace("\"cluster\"", "\"c\""), "'cluster' is missing");
    assertFails(json(TARGET) + "x", "not readable as JSON");
    assertFails("null", "not a JSON object");
  }

  private static String json(Fact fact) {
    return new String(FactJson.write(fact), UTF_8);
  }

  private static Fact read(String json) {
    return FactJson.read(json.getBytes(UTF_8));
  }

  private static void assertFails(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(message);
  }
}
