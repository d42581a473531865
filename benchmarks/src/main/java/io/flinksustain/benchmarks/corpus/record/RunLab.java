package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.RunFiles;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.benchmarks.lab.cluster.FlinkCluster;
import io.flinksustain.benchmarks.lab.cluster.Sustain;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.record.Recorder;
import io.flinksustain.benchmarks.lab.scenario.ClusterSpec;
import io.flinksustain.benchmarks.lab.storage.SlowFileSystemFactory;
import io.flinksustain.benchmarks.lab.storage.WriteRate;
import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.PlanJson;
import io.flinksustain.monitor.kafka.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The processes of one run: a broker, a cluster of its own, and Sustain's observer. Nothing of a
 * run is left to the next.
 */
final class RunLab implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final String TOPIC_PREFIX = "sustain.";

  private final RunFiles files;
  private final RunPlan plan;
  private final WriteRate writeRate;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<Child> children = new ArrayList<>();
  private final List<Feeder> feeders = new ArrayList<>();
  private final Broker broker;
  private final FlinkCluster cluster;
  private Recorder recorder;

  /** Starts broker and cluster. */
  RunLab(RunFiles files, RunPlan plan) {
    this.files = files;
    this.plan = plan;
    this.writeRate = new WriteRate(files.run().resolve("write-rate"));
    broker = opened(new Broker(files.run()));
    cluster = opened(new FlinkCluster(files.flinkHome(), files.run(), clusterSpec()));
  }

  /** Checkpoints go to the slow file system, which is as fast as the disk until it is told. */
  private ClusterSpec clusterSpec() {
    String checkpoints =
        SlowFileSystemFactory.SCHEME + "://" + files.run().resolve("checkpoints").toAbsolutePath();
    return plan.cluster()
        .on(
            Map.of(
                "execution.checkpointing.dir",
                checkpoints,
                SlowFileSystemFactory.RATE_FILE,
                writeRate.file().toString()));
  }

  /** Waits for both and starts to observe and to record into a folder. */
  void start(Path folder) {
    cluster.start();
    broker.awaitReady();
    children.add(broker.process());
    children.addAll(cluster.processes());
    recorder = opened(new Recorder(brokers(), TOPIC_PREFIX, folder, plan.file(), plan.sustain()));
    Sustain observer =
        opened(new Sustain(files.run(), brokers(), cluster.rest().address(), observing()));
    children.add(observer.process());
    Waiting.until("that Sustain observes", TIMEOUT, children, observer::running);
  }

  private Map<String, String> observing() {
    Map<String, String> options = new LinkedHashMap<>(plan.sustain());
    options.put("run.pipelines", "OBSERVE");
    return options;
  }

  /** Submits jobs and waits until they run; what they read is fed from now on. */
  List<Submitted> submit(List<JobPlan> plans) {
    String jar = cluster.rest().upload(files.watchedJar());
    Map<JobPlan, String> ids = new LinkedHashMap<>();
    plans.forEach(job -> ids.put(job, submit(jar, job)));
    Waiting.until(
        "that all jobs run",
        TIMEOUT,
        children,
        () -> ids.values().stream().allMatch(cluster.rest()::allRunning));
    return ids.entrySet().stream()
        .map(job -> Submitted.of(cluster.rest(), job.getValue(), job.getKey()))
        .toList();
  }

  private String submit(String jar, JobPlan job) {
    if (job.shape().source().partitions() != null) {
      feeders.add(opened(new Feeder(job)));
    }
    return cluster.rest().run(jar, List.of(PlanJson.write(job)));
  }

  /** Throws when something died. */
  void requireRunning() {
    children.forEach(Child::requireAlive);
    feeders.forEach(Feeder::requireRunning);
    recorder.requireRunning();
  }

  String brokers() {
    return broker.bootstrapServers();
  }

  WriteRate writeRate() {
    return writeRate;
  }

  Path logs() {
    return files.run();
  }

  /** The task managers, each a process. */
  List<Child> taskManagers() {
    return cluster.processes().stream()
        .filter(process -> process.name().startsWith("taskmanager"))
        .toList();
  }

  /** Has it said from now on for how long the task managers were stopped. */
  void meterContainers(Submitted job, LongSupplier stoppedMillis) {
    opened(
        new ContainerMeter(
            brokers(),
            Topic.METRICS.fullName(TOPIC_PREFIX),
            taskManagers().stream().map(Child::name).toList(),
            job,
            stoppedMillis));
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.push(resource);
    return resource;
  }

  /** Ends what was started last first; what is recorded is complete then. */
  @Override
  public void close() {
    Closing.all(open);
    files.clear();
  }
}
