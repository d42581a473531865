package io.flinksustain.benchmarks.lab.cluster;

import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.JavaCommand;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.scenario.ClusterSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A standalone session cluster: a JobManager and task managers, each a process of its own. */
public final class FlinkCluster implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final String JOB_MANAGER =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  private final Path flinkHome;
  private final Path run;
  private final ClusterSpec spec;
  private final Ports ports;
  private final FlinkRest rest;
  private final String runId = UUID.randomUUID().toString();
  private final List<Child> processes = new ArrayList<>();
  private int jobManagersStarted;
  private int taskManagersStarted;

  /** A cluster of the jars under {@code flinkHome}, with its files under {@code run}. */
  public FlinkCluster(Path flinkHome, Path run, ClusterSpec spec) {
    this.flinkHome = flinkHome;
    this.run = run;
    this.spec = spec;
    this.ports = Ports.pick(spec.taskManagers() + 1);
    this.rest = new FlinkRest("http://127.0.0.1:" + ports.rest());
  }

  /** Starts every process and waits until all slots are there. */
  public void start() {
    writeConfig();
    processes.add(startJobManager());
    for (int i = 1; i <= spec.taskManagers(); i++) {
      processes.add(startTaskManager());
    }
    Waiting.until(
        "the registration of " + spec.taskManagers() + " task managers",
        TIMEOUT,
        processes,
        () -> rest.isOf(runId) && rest.taskManagers() == spec.taskManagers());
  }

  public FlinkRest rest() {
    return rest;
  }

  public List<Child> processes() {
    return List.copyOf(processes);
  }

  /** The ports that its processes listen on. */
  public Ports ports() {
    return ports;
  }

  /** Kills the task manager started last with SIGKILL, and starts another in its place. */
  public void replaceTaskManager() {
    processes.remove(processes.size() - 1).kill();
    processes.add(startTaskManager());
  }

  /** Kills the JobManager with SIGKILL, and starts another at the same address. */
  public void replaceJobManager() {
    processes.get(0).kill();
    processes.set(0, startJobManager());
  }

  @Override
  public void close() {
    processes.forEach(Child::terminate);
    processes.forEach(Child::close);
  }

  private void writeConfig() {
    try {
      Files.createDirectories(run.resolve("tmp"));
      Files.writeString(
          Files.createDirectories(run.resolve("conf")).resolve("config.yaml"),
          new FlinkConfig(spec, ports, run, runId).yaml());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the cluster's configuration", e);
    }
  }

  private Child startJobManager() {
    jobManagersStarted++;
    String name = jobManagersStarted == 1 ? "jobmanager" : "jobmanager-" + jobManagersStarted;
    return start(name, JOB_MANAGER, List.of("-Xmx384m"), List.of());
  }

  private Child startTaskManager() {
    String id = "taskmanager-" + ++taskManagersStarted;
    long heap = FlinkConfig.FRAMEWORK_HEAP.add(spec.taskHeap()).getMebiBytes();
    long direct = FlinkConfig.FRAMEWORK_OFF_HEAP.add(FlinkConfig.NETWORK).getMebiBytes();
    return start(
        id,
        TASK_MANAGER,
        List.of(
            "-Xms" + heap + "m",
            "-Xmx" + heap + "m",
            "-XX:MaxDirectMemorySize=" + direct + "m",
            "-XX:MaxMetaspaceSize=" + FlinkConfig.metaspace(spec).getMebiBytes() + "m"),
        List.of("-Dtaskmanager.resource-id=" + id));
  }

  private Child start(
      String name, String mainClass, List<String> memory, List<String> dynamicOptions) {
    List<String> jvm = new ArrayList<>(memory);
    jvm.addAll(JavaCommand.FLINK_OPENS);
    jvm.add("-Dlog.file=" + run.resolve(name + ".log"));
    jvm.add("-Dlog4j.configurationFile=" + run.resolve("log4j2.properties").toUri());
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--configDir", run.resolve("conf").toString()));
    arguments.addAll(dynamicOptions);
    return Child.start(
        name,
        run,
        Map.of("FLINK_PLUGINS_DIR", flinkHome.resolve("plugins").toString()),
        new JavaCommand(jvm, flinkHome.resolve("lib") + "/*", mainClass, arguments));
  }
}
