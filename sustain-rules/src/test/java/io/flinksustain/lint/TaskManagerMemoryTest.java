package io.flinksustain.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expected values are those of Flink's documentation and of {@code TaskExecutorProcessUtils}. */
class TaskManagerMemoryTest {
  private static final long MIB = 1L << 20;

  @Test
  void takesOverheadAndMetaspaceFromTheProcessSize() {
    assertThat(managed("taskmanager.memory.process.size: 1728m")).hasValue(512 * MIB);
    assertThat(managed("taskmanager.memory.process.size: 4g").orElseThrow() / MIB).isEqualTo(1372);
  }

  @Test
  void takesTheShareOfManagedMemoryOrItsSize() {
    assertThat(
            managed("taskmanager.memory.flink.size: 1g\ntaskmanager.memory.managed.fraction: 0.5"))
        .hasValue(512 * MIB);
    assertThat(managed("taskmanager.memory.managed.size: 100m")).hasValue(100 * MIB);
  }

  @Test
  void knowsNothingWhereNothingIsSaid() {
    assertThat(managed("a: b")).isEmpty();
    assertThat(memory("taskmanager.memory.process.size: 1g").neededForFlinkSize()).isEmpty();
  }

  @Test
  void addsOverheadAndMetaspaceToTheFlinkSize() {
    assertThat(memory("taskmanager.memory.flink.size: 1280m").neededForFlinkSize())
        .hasValue(1728 * MIB);
  }

  private static Optional<Long> managed(String text) {
    return memory(text).managed();
  }

  private static TaskManagerMemory memory(String text) {
    return new TaskManagerMemory(Specs.configured(text).settings(), Optional.empty());
  }
}
