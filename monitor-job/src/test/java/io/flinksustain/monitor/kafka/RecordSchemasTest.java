package io.flinksustain.monitor.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Alerting;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.Symptom;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Checkpointing.Checkpoint;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Failures.Failure;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.TargetState;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Edge;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordSchemasTest {
  private static final Path REFERENCE = Path.of("..", "docs", "reference");
  private static final JobRef JOB = new JobRef("eu1", "pay", "fraud", "a1", "Fraud");
  private static final long AT = 1767225660000L;
  private static final Subject SINK = new Subject("vertex", "v1", "Sink", -1);
  private static final List<Evidence> NUMBERS =
      List.of(
          new Evidence("busy.p95", 0.93, "ratio"), new Evidence("cpu.mean", Double.NaN, "ratio"));
  private static final Symptom SYMPTOM =
      new Symptom(
          JOB, "slow-sink", "0a", true, true, Severity.WARNING, SINK, AT, AT, NUMBERS, "c", "r");
  private static final Diagnosis DIAGNOSIS =
      new Diagnosis(
          JOB,
          "slow-sink",
          Severity.WARNING,
          SINK,
          AT,
          AT,
          NUMBERS,
          List.of("x"),
          0.8,
          List.of("w"),
          "s",
          "r");

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordKeepsToTheSchemaOfItsTopic(OutputRecord record) throws IOException {
    assertThat(schema(record.topic()).validate(new ObjectMapper().readTree(record.value())))
        .isEmpty();
  }

  @Test
  void aRecordWithAFieldThatTheSchemaDoesNotKnowIsRefused() throws IOException {
    String json = new String(OutputRecords.of(SYMPTOM).value(), UTF_8);
    JsonNode other = new ObjectMapper().readTree(json.replace("\"rule\"", "\"rool\""));

    assertThat(schema(Topic.SYMPTOMS).validate(other)).hasSize(2);
  }

  @Test
  void everyFieldOfASchemaIsDocumented() throws IOException {
    String page = Files.readString(REFERENCE.resolve("topics.md"));
    try (Stream<Path> schemas = Files.list(REFERENCE.resolve("schemas"))) {
      for (Path schema : schemas.toList()) {
        JsonNode json = new ObjectMapper().readTree(schema.toFile());
        for (JsonNode properties : json.findValues("properties")) {
          properties
              .fieldNames()
              .forEachRemaining(
                  f -> assertThat(page).containsPattern("\\| `([\\w.\\[\\]]+\\.)?" + f + "` \\|"));
        }
      }
    }
  }

  @Test
  void theSameFindingAlwaysHasTheSameIdAndAnotherOneAnother() {
    Symptom cleared =
        new Symptom(
            JOB, "slow-sink", "0a", true, false, Severity.WARNING, SINK, AT, AT, NUMBERS, "c", "r");

    assertThat(OutputRecords.of(SYMPTOM).id())
        .isEqualTo(OutputRecords.of(SYMPTOM).id())
        .hasSize(32);
    assertThat(OutputRecords.of(SYMPTOM).id()).isNotEqualTo(OutputRecords.of(cleared).id());
    assertThat(OutputRecords.of(SYMPTOM).id()).isNotEqualTo(OutputRecords.of(DIAGNOSIS).id());
  }

  static List<OutputRecord> records() {
    byte[] noText = {(byte) 0xff, 0};
    return List.of(
        OutputRecords.of(SYMPTOM),
        OutputRecords.of(DIAGNOSIS),
        OutputRecords.of(recommendation()),
        OutputRecords.of(Alerting.of(SYMPTOM).orElseThrow()),
        OutputRecords.of(Alerting.of(null, DIAGNOSIS).get(0)),
        OutputRecords.quarantined("why", new RawRecord("t", 1, 2, AT, new byte[0], noText)),
        OutputRecords.quarantined("why", new RawRecord("t", 1, 2, AT, noText, "{".getBytes(UTF_8))),
        OutputRecords.of(command()),
        OutputRecords.of(outcome(List.of(new Setting("parallelism", "v1", "4", "6")))),
        OutputRecords.of(outcome(List.of())),
        OutputRecords.refused("t", 0, 3, AT, List.of("rules:1:1: message (hint)")),
        OutputRecords.of(List.of(report())),
        OutputRecords.of(Fact.of(JOB, AT, topology())),
        OutputRecords.of(Fact.of(JOB, AT, checkpointing())),
        OutputRecords.of(
            Fact.of(JOB, AT, new Deployment("2.3.0", 2, 2, 4, 1, 1, 1, 1, Map.of("k", "v")))),
        OutputRecords.of(Fact.of(JOB, AT, new Failures(List.of(new Failure(AT, "e", "m", ""))))),
        OutputRecords.of(Fact.of(JOB, AT, resource())),
        OutputRecords.of(Fact.of(JOB, AT, Resource.unread("not allowed"))),
        OutputRecords.of(Fact.of(JOB, AT, pods())),
        OutputRecords.of(
            Fact.of(JOB, AT, new TargetState("http://jm:8081", false, "no answer", 3))));
  }

  private static Resource resource() {
    return new Resource(
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
        "",
        false,
        Map.of("k", "v"));
  }

  private static Pods pods() {
    return new Pods(
        2,
        0,
        new Pods.Size(0.5, 1, 1, 1),
        Pods.Size.NONE,
        1,
        List.of(new Pods.End("tm-1", "flink-main-container", true, "OOMKilled", 137, AT, 1)),
        List.of(new Pods.Unplaced("tm-2", AT, "0/3 nodes are available")));
  }

  private static Command command() {
    return new Command(
        "c1/apply",
        "c1",
        Action.APPLY,
        JOB,
        List.of(new Setting("parallelism", "v1", "4", "6"), new Setting("k", "", "", "v")),
        AT,
        AT + 1);
  }

  private static Outcome outcome(List<Setting> found) {
    return new Outcome(
        "c1/apply", "c1", Action.ROLL_BACK, JOB, Result.APPLIED, "r", found, "flink-rest", AT);
  }

  private static Recommendation recommendation() {
    return new Recommendation(
        JOB,
        true,
        "slow-sink",
        SINK,
        "sink.batch-size",
        "",
        "",
        "",
        "",
        "do",
        "r",
        "e",
        "a",
        0.8,
        AT,
        AT + 1,
        NUMBERS,
        new CostEffect("EUR", 876, 701, 0.33, Double.NaN),
        List.of("the demand of a few days"),
        new Conditions(Double.NaN, 4, "0123456789ab"));
  }

  private static Report report() {
    Table table =
        new Table(
            Scope.TASK,
            false,
            new int[] {Signal.BUSY.ordinal()},
            new String[] {"v1"},
            new int[] {0},
            new int[] {0},
            new double[] {0.8});
    return new Report(JOB, "tm-1", "10.0.0.1", AT, 10_000, List.of(table));
  }

  private static Topology topology() {
    return new Topology(
        "RUNNING",
        AT,
        "Default",
        List.of(new Vertex("v1", "Source", 2, 128, "g", List.of("Source"))),
        List.of(new Edge("v1", "v2", "HASH")));
  }

  private static Checkpointing checkpointing() {
    return new Checkpointing(
        10_000,
        600_000,
        0,
        1,
        "exactly_once",
        false,
        "hashmap",
        "filesystem",
        120.5,
        List.of(new Checkpoint(1, "COMPLETED", AT, 120, 4_096, false)));
  }

  private static JsonSchema schema(Topic topic) throws IOException {
    Path file =
        REFERENCE.resolve("schemas").resolve(topic.name().toLowerCase(Locale.ROOT) + ".json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file));
  }
}
