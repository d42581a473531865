package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.benchmarks.lab.process.JavaCommand;
import io.flinksustain.benchmarks.lab.process.RunDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A job to measure, as a user would start it.
 *
 * @param name unique in the run; of its log, its consumer group and its transactions
 * @param mainClass that builds it on a cluster of its own
 * @param words in front of the options, such as {@code run}
 * @param options of Sustain and, with {@code flink.} in front, of Flink
 * @param heap size of the heap as {@code -Xmx} takes it; all of it is taken at the start
 * @param cores that it may use; 0 for all
 * @param recording where a JFR recording goes; null for none
 */
public record JobSetup(
    String name,
    String mainClass,
    List<String> words,
    Map<String, String> options,
    String heap,
    int cores,
    Path recording) {
  private static final String SUSTAIN = "io.flinksustain.monitor.Sustain";

  /** The complete monitor pipeline. */
  public static JobSetup pipeline(
      String name, Map<String, String> options, String heap, int cores, Path recording) {
    return new JobSetup(
        name,
        SUSTAIN,
        List.of("run", "--run.pipelines", "MONITOR"),
        options,
        heap,
        cores,
        recording);
  }

  /** Only the first part of it, up to a sink that discards. */
  public static JobSetup baseline(
      Baseline part, String name, Map<String, String> options, String heap, int cores) {
    return new JobSetup(
        name, BaselineMain.class.getName(), List.of(part.name()), options, heap, cores, null);
  }

  JavaCommand command(Path run, Map<String, String> more) {
    List<String> arguments = new ArrayList<>(words);
    options.forEach((key, value) -> arguments.addAll(List.of("--" + key, value)));
    more.forEach((key, value) -> arguments.addAll(List.of("--" + key, value)));
    return new JavaCommand(jvmOptions(run), JavaCommand.ownClassPath(), mainClass, arguments);
  }

  private List<String> jvmOptions(Path run) {
    List<String> jvm = new ArrayList<>(JavaCommand.FLINK_OPENS);
    jvm.add("-Xms" + heap);
    jvm.add("-Xmx" + heap);
    jvm.add("-Dlog4j.configurationFile=" + run.resolve(RunDirectory.LOG_CONFIG).toUri());
    if (cores > 0) {
      jvm.add("-XX:ActiveProcessorCount=" + cores);
    }
    if (recording != null) {
      jvm.add("-XX:StartFlightRecording=settings=profile");
      // Without it a method is blamed for what was inlined near it.
      jvm.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints"));
    }
    return jvm;
  }
}
