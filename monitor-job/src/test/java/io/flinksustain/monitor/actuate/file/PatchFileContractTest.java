package io.flinksustain.monitor.actuate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.ActuatorContract;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchFileContractTest extends ActuatorContract {
  private static final String FILE =
      """
      # The fraud job.
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: fraud}
      ---
      apiVersion: flink.apache.org/v1beta1
      kind: FlinkDeployment
      metadata:
        name: fraud
      spec:
        flinkConfiguration:
          # two for each core
          taskmanager.numberOfTaskSlots: "2"   # as measured
          execution.checkpointing.interval: 30 s
        taskManager:
          resource:
            cpu: 1
            memory: "2048m"
        job:
          parallelism: 4  # see the wiki
      """;

  @TempDir Path directory;
  private Path manifests;
  private Path proposals;

  @BeforeEach
  void writeManifests() throws IOException {
    manifests = directory.resolve("repository");
    proposals = directory.resolve("proposals");
    Files.createDirectories(manifests.resolve("eu1"));
    Files.writeString(manifests.resolve("eu1/fraud.yaml"), FILE);
    Files.writeString(manifests.resolve("eu1/template.yaml"), "a: {{ .Values.a }}\n");
  }

  @Override
  protected Actuator actuator() {
    return new PatchFileActuator(manifests, proposals);
  }

  @Override
  protected JobRef job() {
    return Commands.JOB;
  }

  @Override
  protected Setting setting() {
    return Commands.parallelism("4", "6");
  }

  @Override
  protected Result success() {
    return Result.PROPOSED;
  }

  @Override
  protected String state() {
    try (Stream<Path> files = Files.walk(directory)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(file).append('\n').append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void writesTheShortestDiffAndKeepsComments() throws Exception {
    Command command =
        Commands.apply(
            "c1",
            Commands.JOB,
            setting(),
            Commands.of("taskmanager.numberOfTaskSlots", "2", "3"),
            Commands.of("taskmanager.memory.process.size", "2g", "3g"),
            Commands.of("taskmanager.memory.managed.fraction", "", "0.5"));

    Step step = actuator().look(command, Stage.FRESH);

    assertThat(step.result()).as(step.reason()).isEqualTo(Result.PROPOSED);
    assertThat(Files.readAllLines(proposals.resolve("c1_apply.diff")))
        .filteredOn(line -> line.matches("[-+@].*"))
        .containsExactly(
            "--- a/eu1/fraud.yaml",
            "+++ b/eu1/fraud.yaml",
            "@@ -10,11 +10,12 @@",
            "-    taskmanager.numberOfTaskSlots: \"2\"   # as measured",
            "+    taskmanager.memory.managed.fraction: \"0.5\"",
            "+    taskmanager.numberOfTaskSlots: \"3\"   # as measured",
            "-      memory: \"2048m\"",
            "+      memory: \"3g\"",
            "-    parallelism: 4  # see the wiki",
            "+    parallelism: 6  # see the wiki");
    assertThat(proposals.resolve("c1_apply.patch.json"))
        .content()
        .contains("\"kind\" : \"FlinkDeployment\"", "\"parallelism\" : 6", "\"memory\" : \"3g\"");
    assertThat(manifests.resolve("eu1/fraud.yaml")).hasContent(FILE);
  }

  @Test
  void refusesWhatItCannotEditWithoutHarm() throws IOException {
    Files.writeString(
        manifests.resolve("eu1/fraud.yaml"),
        FILE.replace("  job:\n    parallelism: 4  # see the wiki\n", "  job: {parallelism: 4}\n"));

    Step step = actuator().look(command(), Stage.FRESH);

    assertThat(step.result()).isEqualTo(Result.REFUSED);
    assertThat(step.reason()).contains("spec.job.parallelism", "by hand");
    assertThat(proposals).doesNotExist();
  }

  @Test
  void refusesAJobThatIsInTwoFiles() throws IOException {
    Files.writeString(manifests.resolve("copy.yml"), FILE);

    assertThat(actuator().look(command(), Stage.FRESH).reason())
        .contains("copy.yml", "eu1/fraud.yaml");
  }

  @Test
  void leavesUnchangedWhatTheRepositorySaysAlready() {
    Command merged = Commands.apply("c1", Commands.JOB, Commands.parallelism("2", "4"));

    assertThat(actuator().look(merged, Stage.FRESH).result()).isEqualTo(Result.UNCHANGED);
  }

  @Test
  void passesOverFilesThatAreNoPlainYaml() throws IOException {
    Files.write(manifests.resolve("a-latin1.yaml"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});
    Files.writeString(manifests.resolve("b-endless.yaml"), "a: &a [*a]\n");

    assertThat(actuator().look(command(), Stage.FRESH).result()).isEqualTo(Result.PROPOSED);
  }

  @Test
  void namesWhatItPassedOverWhenTheJobIsNotFound() throws IOException {
    Files.write(manifests.resolve("eu1/fraud.yaml"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});

    Step step = actuator().look(command(), Stage.FRESH);

    assertThat(step.result()).isEqualTo(Result.REFUSED);
    assertThat(step.reason()).contains("passed over", "eu1/fraud.yaml").doesNotContain("more");
  }

  @Test
  void comesAgainWhenTheJobMayBeInAFileThatCannotBeReadNow() throws IOException {
    // A file that not even root can read from its beginning.
    Path unreadable = Path.of("/proc/self/mem");
    assumeThat(unreadable).isRegularFile();
    Path file = manifests.resolve("eu1/fraud.yaml");
    Files.delete(file);
    Files.createSymbolicLink(file, unreadable);

    Step step = actuator().look(command(), Stage.FRESH);

    assertThat(step.next()).isEqualTo(Step.Next.AGAIN);
    assertThat(step.reason()).contains("eu1/fraud.yaml");
  }

  @Test
  void followsALinkToTheDirectory() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("current"), manifests);

    assertThat(new PatchFileActuator(link, proposals).look(command(), Stage.FRESH).result())
        .isEqualTo(Result.PROPOSED);
  }

  @Test
  void comesAgainWhenTheDirectoryIsNotThere() {
    PatchFileActuator nowhere = new PatchFileActuator(directory.resolve("none"), proposals);

    assertThat(nowhere.look(command(), Stage.FRESH).next()).isEqualTo(Step.Next.AGAIN);
  }
}
