package io.flinksustain.benchmarks.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {
  private static final long TIMEOUT_NANOS = 20_000_000_000L;

  @TempDir private Path logs;

  @Test
  void stopsAProcessAgainAndAgainAndLeavesItRunning() {
    assumeThat(Path.of("/proc/self/stat")).exists();
    try (Child sleeper = Child.start("sleeper", logs, Map.of(), List.of("sleep", "60"))) {
      Set<Character> seen = new HashSet<>();
      try (Stopping stopping = new Stopping(0.5, List.of(sleeper), logs)) {
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        while (!seen.containsAll(Set.of('T', 'S')) && System.nanoTime() < deadline) {
          stopping.requireGoing();
          seen.add(state(sleeper));
        }
      }
      assertThat(seen).contains('T', 'S');
      Waiting.until(
          "the process to sleep on",
          Duration.ofSeconds(20),
          List.of(sleeper),
          () -> state(sleeper) == 'S');
    }
  }

  /** T for a stopped process, S for one that sleeps. */
  private static char state(Child process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
