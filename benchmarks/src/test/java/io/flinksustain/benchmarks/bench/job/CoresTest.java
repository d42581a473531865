package io.flinksustain.benchmarks.bench.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoresTest {
  private static final Path TASKSET = Path.of("/usr/bin/taskset");
  private static final long SELF = ProcessHandle.current().pid();

  @TempDir private Path folder;

  @Test
  void saysThatTasksetIsMissing() {
    assertThat(Cores.limit("no-such-taskset", SELF, 1))
        .hasValueSatisfying(
            reason ->
                assertThat(reason).startsWith("no-such-taskset does not run: install util-linux"));
  }

  @Test
  void saysWhyTasksetFailed() throws IOException {
    String failing = script("echo of a thread; echo not permitted >&2; exit 1");

    assertThat(Cores.limit(failing, SELF, 1))
        .contains(failing + " ended with exit code 1: not permitted");
    assertThat(Cores.limit("false", SELF, 1)).contains("false ended with exit code 1");
  }

  @Test
  void triesOnceMoreForThreadsThatEndMeanwhile() throws IOException {
    String mark = folder.resolve("mark").toString();
    String second = script("test -e " + mark + " || { touch " + mark + "; exit 1; }");

    assertThat(Cores.limit(second, SELF, 1)).isEmpty();
  }

  @Test
  void leavesAProcessAloneThatMayUseAllCores() {
    assertThat(Cores.limit("no-such-taskset", SELF, 0)).isEmpty();
  }

  @Test
  void holdsAProcessToItsCores() throws IOException {
    assumeThat(TASKSET).isExecutable();
    Process sleeping = new ProcessBuilder("sleep", "60").start();
    try {
      assertThat(Cores.limit(sleeping.pid(), 1)).isEmpty();
      Path status = Path.of("/proc", String.valueOf(sleeping.pid()), "status");
      assertThat(Files.readAllLines(status)).contains("Cpus_allowed_list:\t0");
    } finally {
      sleeping.destroyForcibly();
    }
  }

  private String script(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("script"), "#!/bin/sh\n" + text + '\n');
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }
}
