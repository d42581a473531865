package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

class PolicyCommandTest {
  private static final String POLICY =
      """
      defaults:
        time-zone: Europe/Berlin
      lanes:
        - name: production
          jobs: [eu1/payments/*]
          opt-in: approve
          maintenance: [{from: "09:00", to: "16:00"}]
          knobs:
            parallelism: {mode: approve, max: 64}
      """;
  private static final String JOB = "eu1/payments/fraud";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String policy;

  @BeforeEach
  void write() throws IOException {
    policy = Files.writeString(folder.resolve("policy.yaml"), POLICY).toString();
  }

  @Test
  void findsNothingWrongWithAGoodPolicy() {
    assertThat(run("policy", "check", policy)).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).isEqualTo("1 lanes, all well\n");
  }

  @Test
  void tellsEveryErrorOfAllFiles() throws IOException {
    String bad = Files.writeString(folder.resolve("b.yaml"), "defaults: {mode: on, sep: 1}\n") + "";

    assertThat(run("policy", "check", policy, bad)).isEqualTo(ExitCode.FINDINGS);

    assertThat(out.toString().lines())
        .hasSize(4)
        .contains(bad + ":1:18: 'mode' cannot be 'on' (advise, approve, auto)")
        .contains(bad + ":1:22: there is no field 'sep' here (did you mean 'step'?)")
        .contains(bad + ":1:11: the defaults are there twice (see " + policy + ":2)")
        .last()
        .isEqualTo("3 errors, 3 bad");
  }

  @Test
  void tellsErrorsToPrograms() throws IOException {
    String bad = Files.writeString(folder.resolve("b.yaml"), "default: {}\n").toString();

    assertThat(run("policy", "check", "-o", "json", bad)).isEqualTo(ExitCode.FINDINGS);

    JsonNode first = lines().get(0);
    assertThat(first.path("kind").asText()).isEqualTo("error");
    assertThat(first.path("file").asText()).isEqualTo(bad);
    assertThat(first.path("line").asInt()).isEqualTo(1);
    assertThat(first.path("hint").asText()).isEqualTo("did you mean 'defaults'?");
  }

  @Test
  void explainsEachValueByTheLineThatSaysSo() {
    assertThat(explain("--at", "2026-12-01T12:00")).isEqualTo(ExitCode.OK);

    assertThat(rows())
        .startsWith("job eu1/payments/fraud", "lane production", "", "SETTING VALUE FROM")
        .contains(
            "mode advise built in",
            "time-zone Europe/Berlin from defaults in " + policy + ":2",
            "maintenance every day 09:00 to 16:00 from lane production in " + policy + ":7",
            "mode of parallelism approve from lane production in " + policy + ":9",
            "CHANGE OF BEGUN AT 2026-12-01T12:00+01:00",
            "parallelism yes: once a person has approved it; mode of parallelism: approve, from"
                + " lane production in "
                + policy
                + ":9",
            "any other knob no: advise only: mode: advise, built in")
        .noneMatch(row -> row.startsWith("warning"));
  }

  @Test
  void saysWhenAChangeMayBegin() {
    assertThat(explain("--at", "2026-12-01T18:00Z")).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).contains("the next begins at 2026-12-02T09:00+01:00");
  }

  @Test
  void saysWhetherAValueMayBeSetAndByWhichStep() {
    assertThat(explain("--knob", "parallelism", "--current", "8", "--value", "3"))
        .isEqualTo(ExitCode.OK);

    assertThat(rows())
        .contains(
            "SETTING OF parallelism ALLOWED",
            "from 8 to 3 at once no: 3 is too far for one step of parallelism, at most 35 %, built"
                + " in",
            "from 8 to 3 by changes no: It is for a person: the policy lets it go from 8 to 6 and not"
                + " to 3, and partitions or key groups need not divide evenly on the way.");
  }

  @Test
  void saysWhichBoundHoldsAValueBack() {
    assertThat(explain("--knob", "parallelism", "--current", "60", "--value", "80"))
        .isEqualTo(ExitCode.OK);

    assertThat(rows())
        .contains(
            "from 60 to 80 at once no: 80 is above the largest parallelism, 64, from lane"
                + " production in "
                + policy
                + ":9",
            "from 60 to 80 by changes yes: it begins with the step to 64");
  }

  @Test
  void saysOfAValueAloneThatItsStepIsNotKnown() {
    assertThat(explain("--knob", "parallelism", "--value", "3")).isEqualTo(ExitCode.OK);

    assertThat(rows())
        .contains(
            "to 3 at once no: where parallelism stands now is not known, so that its step cannot"
                + " be; give it min and max",
            "to 3 by changes it depends on where the knob stands now");
  }

  @Test
  void saysNothingOfValuesThatNobodyAsksAbout() {
    assertThat(explain()).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).doesNotContain("SETTING OF");
  }

  @Test
  void tellsProgramsWhatAValueIsAnswered() throws IOException {
    assertThat(explain("-o", "json", "--knob", "parallelism", "--current", "60", "--value", "80"))
        .isEqualTo(ExitCode.OK);

    assertThat(lines())
        .filteredOn(line -> line.path("kind").asText().equals("value"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.path("knob").asText()).isEqualTo("parallelism");
              assertThat(line.path("granted").asBoolean()).isFalse();
              assertThat(line.path("step").asText()).isEqualTo("64");
              assertThat(line.has("refusal")).isFalse();
            });
  }

  @Test
  void triesAnnotations() {
    assertThat(explain("--annotation", "sustain.io/mode=approve")).isEqualTo(ExitCode.OK);

    assertThat(rows()).contains("mode approve from annotation sustain.io/mode");
  }

  @Test
  void endsWithFindingsWhenAnAnnotationIsWrong() {
    assertThat(explain("--annotation", "sustain.io/mdoe=auto")).isEqualTo(ExitCode.FINDINGS);

    assertThat(rows())
        .contains("mode advise because annotation sustain.io/mdoe cannot be used")
        .last()
        .isEqualTo(
            "warning sustain.io/mdoe: there is no such annotation; the job is advice only (did you"
                + " mean 'sustain.io/mode'?)");
  }

  @Test
  void explainsWhatHoldsWithoutAFile() {
    assertThat(run("policy", "explain", "--job", JOB)).isEqualTo(ExitCode.OK);

    assertThat(rows())
        .contains(
            "lane eu1/payments",
            "mode advise built in",
            "any other knob no: advise only: mode: advise, built in");
  }

  @Test
  void printsOneObjectALine() throws IOException {
    assertThat(
            explain(
                "-o", "json", "--at", "2026-12-01T18:00", "--annotation", "sustain.io/mode=auto"))
        .isEqualTo(ExitCode.FINDINGS);

    List<JsonNode> lines = lines();
    assertThat(lines.get(0).path("lane").asText()).isEqualTo("production");
    assertThat(lines)
        .anyMatch(
            line ->
                line.path("kind").asText().equals("setting")
                    && line.path("name").asText().equals("max")
                    && line.path("knob").asText().equals("parallelism")
                    && line.path("value").asText().equals("64")
                    && line.path("layer").asText().equals("lane")
                    && line.path("line").asInt() == 9)
        .anyMatch(
            line ->
                line.path("kind").asText().equals("permission")
                    && line.path("knob").asText().equals("parallelism")
                    && line.path("next").asText().equals("2026-12-02T08:00:00Z"))
        .last()
        .satisfies(
            line -> {
              assertThat(line.path("kind").asText()).isEqualTo("finding");
              assertThat(line.path("usable").asBoolean()).isTrue();
            });
  }

  @Test
  void saysWhatItCannotUseAndWhatToDo() throws IOException {
    String bad = Files.writeString(folder.resolve("b.yaml"), "a: 1\nb: 1\n").toString();

    assertThat(run("policy")).isEqualTo(ExitCode.USAGE);
    assertThat(run("policy", "check", "nowhere.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(run("policy", "explain", "--policy", bad, "--job", JOB)).isEqualTo(ExitCode.USAGE);
    assertThat(run("policy", "explain", "--job", "fraud")).isEqualTo(ExitCode.USAGE);
    assertThat(explain("--annotation", "mode=auto")).isEqualTo(ExitCode.USAGE);
    assertThat(explain("--at", "soon")).isEqualTo(ExitCode.USAGE);
    assertThat(explain("--knob", "parallelism")).isEqualTo(ExitCode.USAGE);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("check or explain"),
            line -> assertThat(line).contains("there is no file nowhere.yaml"),
            line -> assertThat(line).contains("b.yaml:1:1").endsWith("see sustain policy check"),
            line -> assertThat(line).contains("--job takes cluster/namespace/deployment"),
            line -> assertThat(line).contains("is it sustain.io/mode?"),
            line -> assertThat(line).contains("--at takes a time such as 2026-12-24T18:00"),
            line -> assertThat(line).contains("--value"));
  }

  private int explain(String... more) {
    List<String> words = new ArrayList<>(List.of("policy", "explain", "--policy", policy));
    words.addAll(List.of("--job", JOB));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private List<String> rows() {
    return out.toString().lines().map(row -> row.replaceAll(" {2,}", " ")).toList();
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      lines.add(MAPPER.readTree(line));
    }
    return lines;
  }

  private int run(String... words) {
    return new Cli(null, new PrintWriter(out, true), new PrintWriter(err, true)).execute(words);
  }
}
