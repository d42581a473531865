package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.monitor.testing.FreePorts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintDeploymentsCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SOUND =
      """
      kind: FlinkDeployment
      spec:
        flinkVersion: v2_2
        flinkConfiguration:
          high-availability.type: kubernetes
          high-availability.storageDir: s3://flink/ha
          execution.checkpointing.savepoint-dir: s3://flink/savepoints
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path sound;
  private Path faulty;

  @BeforeEach
  void write() throws IOException {
    sound = Files.writeString(folder.resolve("sound.yaml"), SOUND);
    faulty =
        Files.writeString(
            folder.resolve("a faulty.yaml"),
            SOUND
                + "    state.backend.incremental: true\n"
                + "    state.backend.type: rocksdb\n"
                + "    execution.checkpointing.dir: /tmp\n");
  }

  @Test
  void saysThatAllIsWell() {
    assertThat(run("lint", sound.toString())).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).isEqualTo("0 findings: 0 errors, 0 warnings, 0 notes\n");
  }

  @Test
  void namesPlaceReasonAndFix() {
    assertThat(run("lint", sound.toString(), faulty.toString())).isEqualTo(ExitCode.FINDINGS);

    assertThat(out.toString())
        .contains(
            faulty
                + ":8:5: warning: state.backend.incremental is now"
                + " execution.checkpointing.incremental [key-renamed]\n    why  Flink still reads")
        .contains("\n    fix  execution.checkpointing.incremental: true\n")
        .contains(faulty + ":10:5: error: execution.checkpointing.dir is /tmp")
        .endsWith("2 findings: 1 errors, 1 warnings, 0 notes\n");
  }

  @Test
  void failsOnlyOnWhatItIsToldTo() {
    assertThat(run("lint", faulty.toString(), "--fail-on", "never")).isEqualTo(ExitCode.OK);
    assertThat(run("lint", faulty.toString(), "--fail-on", "error")).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("lint", faulty.toString(), "--fail-on", "error", "--ignore", "storage-local"))
        .isEqualTo(ExitCode.OK);
    assertThat(run("lint", faulty.toString(), "--ignore", "storage-local,key-renamed"))
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void printsOneObjectALine() throws IOException {
    assertThat(run("lint", faulty.toString(), "-o", "json")).isEqualTo(ExitCode.FINDINGS);

    List<String> lines = out.toString().lines().toList();
    JsonNode first = MAPPER.readTree(lines.get(0));
    assertThat(first.path("id").asText()).isEqualTo("key-renamed");
    assertThat(first.path("line").asInt()).isEqualTo(8);
    assertThat(first.path("page").asText()).isEqualTo("docs/reference/lint.md#key-renamed");
    assertThat(lines.get(2))
        .isEqualTo("{\"kind\":\"summary\",\"findings\":2,\"notes\":0,\"warnings\":1,\"errors\":1}");
  }

  /** What SARIF 2.1.0 demands of these objects, and what code hosts need beyond it. */
  @Test
  void printsSarif() throws IOException {
    assertThat(run("lint", faulty.toString(), "-o", "sarif")).isEqualTo(ExitCode.FINDINGS);

    JsonNode log = MAPPER.readTree(out.toString());
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    assertThat(log.path("$schema").asText()).endsWith("sarif-2.1.0.json");
    assertThat(log.path("runs")).hasSize(1);
    JsonNode driver = log.at("/runs/0/tool/driver");
    assertThat(driver.path("name").asText()).isNotEmpty();
    List<String> ids = new ArrayList<>();
    driver.path("rules").forEach(rule -> ids.add(rule(rule)));
    assertThat(ids).doesNotHaveDuplicates().contains("storage-local", "key-renamed");
    assertThat(log.at("/runs/0/results")).hasSize(2).allSatisfy(result -> checkResult(result, ids));
  }

  private static String rule(JsonNode rule) {
    assertThat(rule.at("/shortDescription/text").asText()).isNotEmpty();
    assertThat(rule.at("/fullDescription/text").asText()).isNotEmpty();
    assertThat(rule.at("/help/text").asText()).isNotEmpty();
    assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("note", "warning", "error");
    return rule.path("id").asText();
  }

  private void checkResult(JsonNode result, List<String> ids) {
    assertThat(ids.get(result.path("ruleIndex").asInt(-1)))
        .isEqualTo(result.path("ruleId").asText());
    assertThat(result.path("level").asText()).isIn("note", "warning", "error");
    assertThat(result.at("/message/text").asText()).contains("Fix:");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo(faulty.toUri().toString());
    assertThat(place.at("/region/startLine").asInt()).isIn(8, 10);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(5);
  }

  @Test
  void keepsRelativePathsRelative() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(faulty.toAbsolutePath());

    run("lint", "./" + relative, "-o", "sarif");

    String uri =
        MAPPER
            .readTree(out.toString())
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asText();
    assertThat(uri).startsWith("../").endsWith("/a%20faulty.yaml");
  }

  @Test
  void saysWhatCannotBeRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("t.yaml"), "kind: a: b\n");
    Path service = Files.writeString(folder.resolve("s.yaml"), "kind: Service\n");

    assertThat(run("lint")).isEqualTo(ExitCode.USAGE);
    assertThat(run("lint", "nowhere.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(run("lint", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("lint", broken.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("lint", service.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("lint", sound.toString(), "--ignore", "storage")).isEqualTo(ExitCode.USAGE);
    assertThat(run("lint", "--flink", "jobmanager:8081")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("say what to look at"),
            line -> assertThat(line).contains("there is no file nowhere.yaml"),
            line -> assertThat(line).contains("is a folder"),
            line -> assertThat(line).contains(broken + ":1:").contains("no YAML"),
            line -> assertThat(line).contains("there is no FlinkDeployment"),
            line -> assertThat(line).contains("the nearest is 'storage-local'"),
            line -> assertThat(line).contains("http://jobmanager:8081"));
  }

  @Test
  void saysThatAClusterDoesNotAnswer() {
    String url = "http://127.0.0.1:" + FreePorts.pick(1).get(0);

    assertThat(run("lint", "--flink", url)).isEqualTo(ExitCode.ENVIRONMENT);

    assertThat(err.toString()).startsWith("sustain: no Flink cluster can be read at " + url);
  }

  private int run(String... words) {
    return new Cli(null, new PrintWriter(out, true), new PrintWriter(err, true)).execute(words);
  }
}
