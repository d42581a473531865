package io.flinksustain.benchmarks.bench.result;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;

/** The machine that a benchmark runs on, and the versions of what it runs. */
public final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final Path MEMORY_INFO = Path.of("/proc/meminfo");

  private Machine() {}

  /** Processor, cores, memory, operating system, and how busy it was already. */
  public static Map<String, String> describe() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("cpu", field(CPU_INFO, "model name"));
    machine.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    machine.put("memory", field(MEMORY_INFO, "MemTotal"));
    machine.put("os", system.getName() + ' ' + system.getVersion() + ' ' + system.getArch());
    machine.put("load_at_start", String.format(Locale.ROOT, "%.2f", system.getSystemLoadAverage()));
    return machine;
  }

  /** Java, Flink and Kafka. */
  public static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("java", Runtime.version().toString());
    versions.put("flink", EnvironmentInformation.getVersion());
    versions.put("kafka", AppInfoParser.getVersion());
    return versions;
  }

  private static String field(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
