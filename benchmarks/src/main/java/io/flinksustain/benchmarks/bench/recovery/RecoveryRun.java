package io.flinksustain.benchmarks.bench.recovery;

import io.flinksustain.benchmarks.bench.BenchRun;
import io.flinksustain.benchmarks.bench.live.Feeder;
import io.flinksustain.benchmarks.bench.live.MonitorOptions;
import io.flinksustain.benchmarks.bench.live.Plan;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.benchmarks.lab.cluster.SustainCluster;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.monitor.kafka.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.configuration.MemorySize;
import org.apache.kafka.common.IsolationLevel;

/** Kills the monitor's task manager again and again, and looks at what came out. */
public final class RecoveryRun {
  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final String RESTARTING = "RESTARTING";
  private static final long WATCHED_BEFORE_MS = 10_000;
  private static final Duration PROBE_EVERY = Duration.ofMillis(100);

  /** Until a monitor that began cold, under half load, keeps up with the fleet. */
  private static final int WARM_UP_WINDOWS = 2;

  private static final long STEP_MS = 1_000;
  private static final String PREFIX = "sustain.";
  private static final String REFERENCE = "reference.";
  private static final String PIPELINES = "MONITOR";
  private static final int SLOTS = 2;

  private final BenchRun run;
  private final Plan plan;
  private final MonitorOptions options;
  private final Random random;

  /** A run of a fleet with a monitor of these options. */
  public RecoveryRun(BenchRun run, Plan plan, MonitorOptions options) {
    this.run = run;
    this.plan = plan;
    this.options = options;
    random = new Random(plan.seed());
  }

  /** Runs it, and adds what it found to the figures. */
  public void measure(MemorySize taskHeap, Path sustainJar) {
    Path flink = run.target().resolve("flink");
    try (Broker broker = new Broker(run.directory());
        SustainCluster cluster =
            new SustainCluster(flink, run.directory(), SLOTS, taskHeap, Map.of())) {
      broker.awaitReady();
      cluster.start(sustainJar);
      WatermarkProbe probe = new WatermarkProbe(cluster.cluster().ports());
      kills(broker, cluster, probe).forEach(this::add);
      compare(broker, cluster, probe);
    }
  }

  private List<Kill> kills(Broker broker, SustainCluster cluster, WatermarkProbe probe) {
    List<Kill> kills = new ArrayList<>();
    try (Feeder feeder = new Feeder(run.directory(), broker.bootstrapServers(), plan)) {
      feeder.awaitReady();
      cluster.run(PIPELINES, options(broker, PREFIX));
      long warm = feeder.start() + WARM_UP_WINDOWS * options.windowMs();
      awaitEventTime(warm, probe, cluster, feeder.process());
      for (int kill = 0; kill < run.repeats(); kill++) {
        LagWatch watch = watch(probe);
        awaitVerdicts(probe, cluster, feeder.process());
        kills.add(kill(watch, cluster, probe, feeder.process()));
        run.terminal().say("kill " + (kill + 1), kills.get(kill).sentence());
      }
      awaitVerdicts(probe, cluster, feeder.process());
      run.terminal().say("feed", String.format("%,d samples", feeder.pace().samples()));
    }
    return kills;
  }

  /** Until windows have just closed and their verdicts are not committed yet, as a rule. */
  private void awaitVerdicts(WatermarkProbe probe, SustainCluster cluster, Child feeder) {
    long now = awaitEventTime(0, probe, cluster, feeder);
    long next = (now / options.windowMs() + 1) * options.windowMs();
    awaitEventTime(next, probe, cluster, feeder);
    long halfCheckpoint = options.checkpointInterval().toMillis() / 2;
    Waiting.sleep(Duration.ofMillis(random.nextLong(1 + halfCheckpoint)));
  }

  private static Kill kill(
      LagWatch watch, SustainCluster cluster, WatermarkProbe probe, Child feeder) {
    long restores = cluster.restores();
    long at = System.currentTimeMillis();
    cluster.cluster().replaceTaskManager();
    List<Child> needed = needed(cluster, feeder);
    Waiting.until(
        "the monitor to catch up after a kill",
        TIMEOUT,
        needed,
        () -> watch.caughtUp(probe.lag(), () -> cluster.restores() > restores));
    long caughtUp = System.currentTimeMillis();
    Waiting.until(
        "word of the job manager that the monitor restarted after a kill",
        SOON,
        needed,
        () -> cluster.since(RESTARTING) >= at);
    return new Kill(at, watch.highestBefore(), cluster.since(RESTARTING), caughtUp);
  }

  private static LagWatch watch(WatermarkProbe probe) {
    LagWatch watch = new LagWatch();
    long until = System.currentTimeMillis() + WATCHED_BEFORE_MS;
    while (System.currentTimeMillis() < until) {
      watch.before(probe.lag());
      Waiting.sleep(PROBE_EVERY);
    }
    watch.requireAnswer();
    return watch;
  }

  private void add(Kill kill) {
    run.measurements().add("recovery_s", kill.recoveryS(), "s");
    run.measurements().add("recovery_noticed_s", kill.noticedS(), "s");
  }

  /** The same topics once more, undisturbed; up to where event time came by records alone. */
  private void compare(Broker broker, SustainCluster cluster, WatermarkProbe probe) {
    InputTopics inputs = new InputTopics(broker.bootstrapServers());
    long end =
        inputs.earliestEnd(Topic.METRICS.fullName(PREFIX))
            - options.outOfOrderness().toMillis()
            - STEP_MS;
    awaitEventTime(end - STEP_MS, probe, cluster);
    cluster.stop();
    inputs.copy(Topic.FACTS.fullName(PREFIX), Topic.FACTS.fullName(REFERENCE));
    cluster.run(PIPELINES, options(broker, REFERENCE));
    awaitEventTime(end - STEP_MS, probe, cluster);
    cluster.stop();
    VerdictTopics topics = new VerdictTopics(broker.bootstrapServers());
    List<Verdict> found = topics.read(PREFIX, IsolationLevel.READ_COMMITTED);
    List<Verdict> due = topics.read(REFERENCE, IsolationLevel.READ_COMMITTED);
    int written = topics.read(PREFIX, IsolationLevel.READ_UNCOMMITTED).size();
    run.measurements().add("aborted", written - found.size(), "verdicts");
    add(Tally.of(found, due, end - STEP_MS));
  }

  private void add(Tally tally) {
    run.terminal().say("verdicts", tally.sentence());
    if (tally.compared() == 0) {
      throw new LabException("no verdict came at all: there is nothing to compare");
    }
    run.measurements().add("lost", tally.lost(), "verdicts");
    run.measurements().add("duplicated", tally.duplicated(), "verdicts");
    run.measurements().add("unexpected", tally.unexpected(), "verdicts");
    run.measurements().add("verdicts_compared", tally.compared(), "verdicts");
  }

  private Map<String, String> options(Broker broker, String prefix) {
    Map<String, String> all = new LinkedHashMap<>(options.given());
    all.put("kafka.bootstrap-servers", broker.bootstrapServers());
    all.put("kafka.prefix", prefix);
    all.put("kafka.metrics-topics", Topic.METRICS.fullName(PREFIX));
    all.put("kafka.group-id", prefix + "monitor");
    all.put("kafka.transactional-id-prefix", prefix + "monitor");
    return all;
  }

  /** Gives what event time was then. */
  private static long awaitEventTime(
      long time, WatermarkProbe probe, SustainCluster cluster, Child... more) {
    AtomicLong seen = new AtomicLong();
    Waiting.until(
        "the monitor's event time to pass " + time,
        TIMEOUT,
        needed(cluster, more),
        () -> {
          seen.set(probe.watermark());
          return seen.get() >= time;
        });
    return seen.get();
  }

  private static List<Child> needed(SustainCluster cluster, Child... more) {
    List<Child> needed = new ArrayList<>(cluster.cluster().processes());
    needed.addAll(List.of(more));
    return needed;
  }
}
