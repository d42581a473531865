package io.flinksustain.benchmarks.bench.job;

import static io.flinksustain.benchmarks.bench.job.ServiceThreads.Service.GC;
import static io.flinksustain.benchmarks.bench.job.ServiceThreads.Service.JIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceThreadsTest {
  @TempDir private Path tasks;

  @Test
  void tellsCompilerAndCollectorFromTheApplication() throws IOException {
    thread(1, "C2 CompilerThre", 100, 7);
    thread(2, "C1 CompilerThre", 30, 0);
    thread(3, "GC Thread#0", 4, 1);
    thread(4, "VM Thread", 20, 0);
    thread(5, "decode-reports ", 900, 90);
    ServiceThreads threads = new ServiceThreads(tasks);
    threads.look();

    assertThat(threads.seconds(JIT)).isCloseTo(1.37, within(1e-9));
    assertThat(threads.seconds(GC)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void remembersWhatAThreadThatHasEndedUsed() throws IOException {
    thread(1, "C2 CompilerThre", 100, 0);
    ServiceThreads threads = new ServiceThreads(tasks);
    threads.look();
    Files.delete(tasks.resolve("1").resolve("stat"));
    Files.delete(tasks.resolve("1"));
    thread(2, "C2 CompilerThre", 50, 0);
    threads.look();

    assertThat(threads.seconds(JIT)).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void knowsTheThreadsOfARealJvmByTheirNames() {
    ServiceThreads threads = ServiceThreads.own();
    threads.look();
    double collected = threads.seconds(GC);
    while (threads.seconds(GC) < collected + 0.05) {
      System.gc();
      threads.look();
    }

    assertThat(threads.seconds(JIT)).isPositive();
    assertThat(threads.seconds(JIT) + threads.seconds(GC))
        .isLessThan(ProcessCpu.seconds(ProcessHandle.current().pid()));
  }

  /** Children's time, the last two, is of the process and not of the thread. */
  private void thread(int id, String name, int user, int system) throws IOException {
    Path folder = Files.createDirectories(tasks.resolve(String.valueOf(id)));
    Files.writeString(
        folder.resolve("stat"),
        id + " (" + name + ") S 1 42 42 0 -1 64 9 8 7 6 " + user + ' ' + system + " 500 500 20 0");
  }
}
