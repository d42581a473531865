package io.flinksustain.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {
  @Test
  void writesTheSameValueUnderTheNewName() {
    assertThat(fixes("state.checkpoints.dir: s3://a\n"))
        .containsExactly("execution.checkpointing.dir: s3://a");
  }

  @Test
  void writesAnotherValueWhereTheOldOneDoesNotFit() {
    assertThat(fixes("cluster.evenly-spread-out-slots: true\n"))
        .containsExactly("taskmanager.load-balance.mode: SLOTS");
  }

  @Test
  void doesNotShowSecrets() {
    assertThat(fixes("security.ssl.keystore-pasword: hush\n"))
        .containsExactly("security.ssl.keystore-password: ...");
  }

  @Test
  void saysToLookUpWhatResemblesNothing() {
    assertThat(fixes("taskmanager.what.is.this.option: 1\n"))
        .singleElement()
        .asString()
        .startsWith("# look the key up");
  }

  @Test
  void givesTheCacheToManagedMemoryWhereItIsLarger() {
    String memory = "taskmanager.memory.managed.size: 512m\ntaskmanager.numberOfTaskSlots: 2\n";

    assertThat(fixes(memory + "state.backend.rocksdb.block.cache-size: 512m\n"))
        .containsExactly("taskmanager.memory.managed.size: 1024m");
    assertThat(fixes(memory + "state.backend.rocksdb.block.cache-size: 64m\n"))
        .containsExactly("# leave this line out");
  }

  @Test
  void raisesTheLowerOfRequestAndLimit() {
    assertThat(memoryFixes("1Gi", "2Gi")).containsExactly("requests:\n  memory: 2Gi");
    assertThat(memoryFixes("2Gi", "2048m")).containsExactly("limits:\n  memory: 2Gi");
    assertThat(memoryFixes("2Gi", "2048Mi")).isEmpty();
  }

  private static List<String> memoryFixes(String request, String limit) {
    String text =
        """
        kind: FlinkDeployment
        spec:
          flinkConfiguration:
            high-availability.type: kubernetes
            high-availability.storageDir: s3://flink/ha
            execution.checkpointing.savepoint-dir: s3://flink/savepoints
          taskManager:
            resources:
              requests: {memory: %s}
              limits: {memory: %s}
        """;
    return Specs.lint(Specs.of("a.yaml", text.formatted(request, limit))).stream()
        .map(Finding::fix)
        .toList();
  }

  private static List<String> fixes(String configuration) {
    return Specs.lint(Specs.configured(configuration)).stream().map(Finding::fix).toList();
  }
}
