package io.flinksustain.benchmarks.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.bench.job.JobSetup;
import io.flinksustain.benchmarks.bench.job.MeasuredJob;
import io.flinksustain.benchmarks.bench.job.ProcessCpu;
import io.flinksustain.benchmarks.bench.job.Progress;
import io.flinksustain.benchmarks.bench.live.Feeder;
import io.flinksustain.benchmarks.bench.live.MonitorOptions;
import io.flinksustain.benchmarks.bench.live.OnsetAt;
import io.flinksustain.benchmarks.bench.live.Pace;
import io.flinksustain.benchmarks.bench.live.Plan;
import io.flinksustain.benchmarks.bench.live.TopicEnds;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.monitor.kafka.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One run of the live fleet: broker, monitor and feeder, each a process. */
public final class LiveRun {
  private static final Duration START = Duration.ofMinutes(3);

  /**
   * The operator behind the sources, whose watermark tells how far event time is. Windows are
   * closed by it once it is through the network; of their own operator, which has facts as a second
   * input, Flink tells the lower watermark of the two, even when the facts are idle.
   */
  private static final String REPORTS = "decode-reports";

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int LOOKS_PER_SEARCH = 5;

  private final Path directory;
  private final Plan plan;
  private final MonitorOptions options;
  private final String heap;
  private final Duration length;
  private final LoadLog loads = new LoadLog();

  /**
   * A run.
   *
   * @param directory of its files
   * @param heap of the monitor, as {@code -Xmx} takes it
   * @param length of the run from the start of the fleet on, if not all is found before
   */
  public LiveRun(Path directory, Plan plan, MonitorOptions options, String heap, Duration length) {
    this.directory = directory;
    this.plan = plan;
    this.options = options;
    this.heap = heap;
    this.length = length;
  }

  /** Runs it. */
  public LiveResult measure() {
    try (Broker broker = new Broker(directory)) {
      broker.awaitReady();
      try (Feeder feeder = new Feeder(directory, broker.bootstrapServers(), plan)) {
        feeder.awaitReady();
        return measure(broker, feeder);
      }
    }
  }

  private LiveResult measure(Broker broker, Feeder feeder) {
    JobSetup setup = JobSetup.pipeline("monitor", options.given(), heap, 0, null);
    String metrics = Topic.METRICS.fullName(options.prefix());
    try (MeasuredJob monitor = new MeasuredJob(setup, broker, directory);
        DiagnosisLog log = new DiagnosisLog(broker.bootstrapServers(), options.prefix());
        TopicEnds ends = new TopicEnds(broker.bootstrapServers(), metrics)) {
      List<OnsetAt> onsets = feeder.onsets();
      awaitSteady(monitor, feeder);
      observe(monitor, feeder, ends, log, onsets);
      return result(monitor, feeder.pace(), onsets, log);
    }
  }

  /** From the first watermark on the monitor is in its stride. */
  private static void awaitSteady(MeasuredJob monitor, Feeder feeder) {
    Waiting.until(
        "the first watermark of the monitor",
        START,
        List.of(monitor.process(), feeder.process()),
        () -> {
          List<Progress> lines = monitor.progress().lines();
          return !lines.isEmpty()
              && lines.get(lines.size() - 1).watermark(REPORTS) > feeder.start();
        });
  }

  private void observe(
      MeasuredJob monitor, Feeder feeder, TopicEnds ends, DiagnosisLog log, List<OnsetAt> onsets) {
    long end = feeder.start() + length.toMillis();
    for (int look = 1; System.currentTimeMillis() < end; look++) {
      monitor.process().requireAlive();
      feeder.process().requireAlive();
      loads.add(load(monitor, feeder, ends));
      if (look % LOOKS_PER_SEARCH == 0 && allFound(onsets, log.arrivals())) {
        return;
      }
      Waiting.sleep(LOOK_EVERY);
    }
  }

  private boolean allFound(List<OnsetAt> onsets, List<Arrival> arrivals) {
    return matching(List.of()).delays(onsets, arrivals).stream().allMatch(Delay::found);
  }

  private static Load load(MeasuredJob monitor, Feeder feeder, TopicEnds ends) {
    long records = ends.records();
    List<Progress> lines = monitor.progress().lines();
    return new Load(
        lines.get(lines.size() - 1),
        ProcessCpu.seconds(feeder.process().pid()),
        records,
        feeder.pace().samples());
  }

  private Matching matching(List<Progress> lines) {
    Deciding deciding = new Deciding(options::grid, options.baselineMs());
    return new Matching(deciding, end -> passed(lines, end), System.currentTimeMillis());
  }

  /** When event time had passed the end of a window, as the monitor's sources told it. */
  private static long passed(List<Progress> lines, long end) {
    return lines.stream()
        .filter(line -> line.watermark(REPORTS) >= end - 1)
        .mapToLong(Progress::millis)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private LiveResult result(
      MeasuredJob monitor, Pace pace, List<OnsetAt> onsets, DiagnosisLog log) {
    List<Progress> lines = monitor.progress().lines();
    String job = monitor.rest().get("/jobs").path("jobs").path(0).path("id").asText();
    JsonNode checkpoints = monitor.rest().get("/jobs/" + job + "/checkpoints");
    return new LiveResult(
        matching(lines).delays(onsets, log.arrivals()), loads, lines, checkpoints, pace);
  }
}
