package io.flinksustain.benchmarks.bench.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The CPU time of the threads by which a JVM serves itself, as the operating system counts it.
 * Threads that have ended since they were last seen keep what they had used by then.
 */
final class ServiceThreads {
  /** What such a thread does. */
  enum Service {
    JIT("C[12] Compiler.*"),
    /** With one core the collector of choice has no threads but the VM's own. */
    GC("GC Thread.*|G1 .*|VM Thread");

    private final Pattern name;

    Service(String name) {
      this.name = Pattern.compile(name);
    }
  }

  private final Path tasks;
  private final Map<Service, Map<Path, Double>> seconds = new EnumMap<>(Service.class);

  /** Those of the process whose threads have a folder each here, as proc(5) says. */
  ServiceThreads(Path tasks) {
    this.tasks = tasks;
    for (Service service : Service.values()) {
      seconds.put(service, new HashMap<>());
    }
  }

  /** Those of the process that asks. */
  static ServiceThreads own() {
    return new ServiceThreads(Path.of("/proc/self/task"));
  }

  /** CPU seconds of these threads, up to the last look. */
  double seconds(Service service) {
    return seconds.get(service).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Reads a file for each thread of the process: some 20 microseconds each. */
  void look() {
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      threads.forEach(this::look);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list threads in " + tasks, e);
    }
  }

  private void look(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      for (Service service : Service.values()) {
        if (service.name.matcher(name).matches()) {
          seconds.get(service).put(thread, ProcessCpu.parseThread(stat));
        }
      }
    } catch (IOException e) {
      // It has ended in the meantime.
    }
  }
}
