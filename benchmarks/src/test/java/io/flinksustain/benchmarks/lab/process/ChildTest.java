package io.flinksustain.benchmarks.lab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ChildTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  @TempDir private Path directory;

  @Test
  void endsWhenItIsClosed() {
    Child child = Child.start("child", directory, Map.of(), napping("x"));
    awaitLine("child", "napping x");
    child.close();
    assertThat(child.alive()).isFalse();
  }

  @Test
  void endsWhenItsParentIsKilled() {
    Child parent = Child.start("parent", directory, Map.of(), Parent.command(directory));
    awaitLine("child", "napping in the child");
    ProcessHandle grandchild = onlyChildOf(parent);
    parent.handle().destroyForcibly();
    Waiting.until("the end of the child", TIMEOUT, List.of(), () -> !grandchild.isAlive());
    assertThat(grandchild.isAlive()).isFalse();
  }

  @Test
  void showsTheEndOfItsLogWhenItEndsEarly() {
    JavaCommand broken =
        new JavaCommand(List.of(), JavaCommand.ownClassPath(), "no.such.MainClass", List.of());
    Child child = Child.start("broken", directory, Map.of(), broken);
    assertThatThrownBy(() -> Waiting.until("anything", TIMEOUT, List.of(child), () -> false))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("broken ended early with exit code 1")
        .hasMessageContaining("no.such.MainClass")
        .hasMessageContaining(directory.resolve("broken.log").toString());
  }

  @Test
  void saysWhatDidNotHappenInTime() {
    assertThatThrownBy(() -> Waiting.until("tea", Duration.ZERO, List.of(), () -> false))
        .hasMessage("tea did not happen within 0 s");
  }

  @Test
  void tellsWhatDoesNotHappenFromAnInterruption() {
    assertThat(Waiting.happens(Duration.ZERO, List.of(), () -> false)).isFalse();
    assertThat(Waiting.happens(Duration.ZERO, List.of(), () -> true)).isTrue();

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Waiting.happens(TIMEOUT, List.of(), () -> false))
        .hasMessage("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  static JavaCommand napping(String word) {
    return new JavaCommand(
        List.of("-Xmx32m"), JavaCommand.ownClassPath(), Napping.class.getName(), List.of(word));
  }

  private static ProcessHandle onlyChildOf(Child parent) {
    Optional<ProcessHandle> child = parent.handle().children().findFirst();
    return child.orElseThrow();
  }

  private void awaitLine(String name, String line) {
    Path log = directory.resolve(name + ".log");
    Waiting.until(
        "the line " + line,
        TIMEOUT,
        List.of(),
        () -> Files.exists(log) && read(log).contains(line));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "";
    }
  }
}
