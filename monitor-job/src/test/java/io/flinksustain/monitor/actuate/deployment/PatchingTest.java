package io.flinksustain.monitor.actuate.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.actuate.deployment.Patching.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchingTest {
  private static final String NESTED =
      """
      spec:
        flinkConfiguration:
          execution.checkpointing:
            interval: 30 s
          taskmanager:
            numberOfTaskSlots: 2
        taskManager:
          resources:
            requests: {cpu: 500m, memory: 2Gi}
            limits: {cpu: "2", memory: 2Gi}
        job: {parallelism: 4}
      """;

  private final ObjectNode spec = Manifests.spec(Manifests.STEADY);
  private final ObjectNode nested = Manifests.spec(NESTED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "parallelism|4|6|{\"job\":{\"parallelism\":6}}",
        "parallelism.default|4|6|{\"job\":{\"parallelism\":6}}",
        "taskmanager.numberOfTaskSlots|2|4|{\"flinkConfiguration\":{\"taskmanager.numberOfTaskSlots\":\"4\"}}",
        "execution.checkpointing.interval|30 s|60"
            + " s|{\"flinkConfiguration\":{\"execution.checkpointing.interval\":\"60 s\"}}",
        "kubernetes.taskmanager.cpu|1.0|1.5|{\"taskManager\":{\"resource\":{\"cpu\":1.5}}}",
        "taskmanager.memory.process.size|2"
            + " gb|3g|{\"taskManager\":{\"resource\":{\"memory\":\"3g\"}}}"
      })
  void knowsWhereEachKnobStands(String knob, String expected, String value, String patch) {
    Patching patching = Patching.of(spec, List.of(Commands.of(knob, expected, value)));

    assertThat(patching.standing()).isEqualTo(Standing.EXPECTED);
    assertThat(patching.patch()).hasToString(patch);
  }

  @Test
  void setsAKeyThatWasUnsetAndUnsetsOneAgain() {
    Setting unaligned = Commands.of("execution.checkpointing.unaligned.enabled", "", "true");
    Patching there = Patching.of(spec, List.of(unaligned));
    assertThat(there.standing()).isEqualTo(Standing.EXPECTED);

    ObjectNode after = MergePatch.apply(spec, there.patch());
    Patching back = Patching.of(after, List.of(unaligned.reversed()));

    assertThat(back.standing()).isEqualTo(Standing.EXPECTED);
    assertThat(MergePatch.apply(after, back.patch())).isEqualTo(spec);
  }

  @Test
  void takesALimitFactorThatIsNotSetForOne() {
    Setting factor = Commands.of("kubernetes.taskmanager.cpu.limit-factor", "1", "1.25");

    Patching patching = Patching.of(spec, List.of(factor));

    assertThat(patching.standing()).isEqualTo(Standing.EXPECTED);
    assertThat(patching.patch())
        .isEqualTo(
            Manifests.tree(
                "flinkConfiguration: {kubernetes.taskmanager.cpu.limit-factor: \"1.25\"}"));
  }

  @Test
  void changesTheOverrideOfOneVertexAndLeavesTheOthers() {
    Patching patching =
        Patching.of(
            spec, List.of(Commands.ofVertex("v1", "4", "6"), Commands.ofVertex("v3", "4", "5")));

    assertThat(patching.standing()).isEqualTo(Standing.EXPECTED);
    assertThat(patching.patch())
        .hasToString(
            "{\"flinkConfiguration\":"
                + "{\"pipeline.jobvertex-parallelism-overrides\":\"v1:6,v2:2,v3:5\"}}");
  }

  @Test
  void writesIntoNestedConfigurationWhereTheKeyStands() {
    Patching patching =
        Patching.of(
            nested,
            List.of(
                Commands.of("execution.checkpointing.interval", "30s", "1 min"),
                Commands.of("taskmanager.numberOfTaskSlots", "2", "4"),
                Commands.of("taskmanager.memory.managed.fraction", "", "0.5")));

    assertThat(patching.standing()).isEqualTo(Standing.EXPECTED);
    assertThat(patching.patch())
        .isEqualTo(
            Manifests.tree(
                """
                flinkConfiguration:
                  execution.checkpointing: {interval: 1 min}
                  taskmanager: {numberOfTaskSlots: 4}
                  taskmanager.memory.managed.fraction: "0.5"
                """));
  }

  @Test
  void movesALimitWithTheRequestThatItEquals() {
    Patching patching =
        Patching.of(nested, List.of(Commands.of("taskmanager.memory.process.size", "2g", "3072m")));

    assertThat(patching.patch())
        .isEqualTo(
            Manifests.tree(
                "taskManager: {resources: {requests: {memory: 3072Mi}, limits: {memory:"
                    + " 3072Mi}}}"));
  }

  @Test
  void leavesALimitAboveTheRequestAlone() {
    Patching patching =
        Patching.of(nested, List.of(Commands.of("kubernetes.taskmanager.cpu", "0.5", "1")));

    assertThat(patching.patch())
        .isEqualTo(Manifests.tree("taskManager: {resources: {requests: {cpu: \"1\"}}}"));
  }

  @Test
  void refusesARequestAboveTheLimit() {
    assertThatThrownBy(
            () ->
                Patching.of(nested, List.of(Commands.of("kubernetes.taskmanager.cpu", "0.5", "3"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("above the limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env.java.opts.taskmanager",
        "kubernetes.container.image.ref",
        "kubernetes.operator.job.restart.failed",
        "job.autoscaler.enabled",
        "execution.checkpointing.dir",
        "execution.checkpointing.local-backup.dirs",
        "execution.checkpointing.mode",
        "execution.checkpointing.storage",
        "state.backend.rocksdb.localdir",
        "state.backend.rocksdb.options-factory",
        "state.backend.rocksdb.timer-service.factory",
        "taskmanager.memory.managed.consumer-weights",
        "sink.batch-size"
      })
  void refusesWhatDoesNotSizeAJob(String knob) {
    assertThatThrownBy(() -> Patching.of(spec, List.of(Commands.of(knob, "", "x"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining('\'' + knob + '\'');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "execution.checkpointing.unaligned.enabled",
        "state.backend.rocksdb.memory.managed",
        "cluster.evenly-spread-out-slots"
      })
  void setsWhatDoes(String knob) {
    assertThat(Patching.of(spec, List.of(Commands.of(knob, "", "true"))).patch())
        .isEqualTo(Manifests.tree("flinkConfiguration: {%s: \"true\"}".formatted(knob)));
  }

  @ParameterizedTest
  @CsvSource({
    "taskmanager.memory.process.size, 4 gigs",
    "taskmanager.memory.network.max, 1Gi",
    "execution.checkpointing.interval, soon",
    "taskmanager.numberOfTaskSlots, many",
    "kubernetes.taskmanager.cpu, -1",
    "parallelism, 0.5"
  })
  void refusesAValueThatIsNone(String knob, String value) {
    assertThatThrownBy(() -> Patching.of(spec, List.of(Commands.of(knob, "", value))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(value);
  }

  @Test
  void refusesAParallelismThatReplicasWouldOverride() {
    spec.withObject("/taskManager").put("replicas", 2);

    assertThatThrownBy(() -> Patching.of(spec, List.of(Commands.parallelism("4", "6"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("spec.taskManager.replicas");
  }

  @Test
  void refusesToSetForOneVertexWhatBelongsToTheJob() {
    Setting odd = new Setting("taskmanager.numberOfTaskSlots", "v1", "2", "4");

    assertThatThrownBy(() -> Patching.of(spec, List.of(odd)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("v1");
  }

  @Test
  void saysWhereItStandsWhenThatIsSomewhereElse() {
    List<Setting> settings =
        List.of(
            Commands.parallelism("3", "6"), Commands.of("taskmanager.numberOfTaskSlots", "2", "4"));

    Patching patching = Patching.of(spec, settings);

    assertThat(patching.standing()).isEqualTo(Standing.ELSEWHERE);
    assertThat(patching.difference(settings)).isEqualTo("parallelism is 4 and not 3");
  }

  @Test
  void hasNothingToDoWhereTheValuesStand() {
    Patching patching =
        Patching.of(spec, List.of(Commands.of("execution.checkpointing.interval", "10 s", "30 s")));

    assertThat(patching.standing()).isEqualTo(Standing.SET);
    assertThat(patching.patch()).isEmpty();
  }

  @Test
  void undoesAPatchToTheLetter() {
    Patching patching =
        Patching.of(
            spec,
            List.of(
                Commands.of("execution.checkpointing.interval", "30 s", "60 s"),
                Commands.ofVertex("v3", "4", "6"),
                Commands.of("taskmanager.memory.managed.fraction", "", "0.5")));

    ObjectNode undo = MergePatch.undo(spec, patching.patch());

    assertThat(MergePatch.apply(MergePatch.apply(spec, patching.patch()), undo)).isEqualTo(spec);
  }
}
