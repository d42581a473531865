package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.job.JobSetup;
import io.flinksustain.benchmarks.bench.result.Measurements;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.monitor.decode.Format;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench scale}. */
@Command(
    name = "scale",
    sortOptions = false,
    description = {
      "CPU per sample, state and heap of the complete pipeline on fleets of different sizes, each"
          + " of as many samples in all; the smallest fleet once more on two cores.",
      "",
      "As in 'bench throughput', most of each backlog warms up the JVM and is not measured; of the"
          + " default fleets 127 of 191 million samples. The JIT compiler is then near its rest,"
          + " and equally near for each size: compare the sizes with each other, and see what it still"
          + " takes in the figures with _jit_. More --ticks bring it to its rest.",
      "",
      "State is that of a checkpoint in which each job has a window open, half full on average."
    })
final class ScaleCommand extends BenchCommand {
  private static final int FEWEST_WINDOWS = 3;

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      defaultValue = "100,1000,10000",
      description = "Jobs of the fleets, the smallest first (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--ticks",
      paramLabel = "N",
      defaultValue = "72",
      description =
          "How often each process of the largest fleet reports, every 10 s; those of smaller ones"
              + " report so much more often (default: ${DEFAULT-VALUE}).")
  private int ticks;

  @Option(
      names = "--vertices",
      paramLabel = "N",
      defaultValue = "5",
      description = "Of each job, at least 3 (default: ${DEFAULT-VALUE}).")
  private int vertices;

  @Option(
      names = "--subtasks",
      paramLabel = "N",
      defaultValue = "3",
      description = "Of each vertex, at least 3 (default: ${DEFAULT-VALUE}).")
  private int subtasks;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      defaultValue = "hashmap",
      description = "State backend, hashmap or rocksdb (default: ${DEFAULT-VALUE}).")
  private String backend = "";

  @Mixin private DrainOptions draining;

  @Override
  protected void check() {
    sizes.forEach(size -> requireAtLeast(1, "--sizes", size));
    if (!sizes.stream().sorted().distinct().toList().equals(sizes)) {
      throw refused("--sizes is " + sizes + ", and must grow from one to the next");
    }
    requireAtLeast(3, "--vertices", vertices);
    requireAtLeast(3, "--subtasks", subtasks);
    requireAtLeast(FEWEST_WINDOWS * Backlogs.ticksPerWindow(fleet(1)), "--ticks", ticks);
    requireOneOf(List.of("hashmap", "rocksdb"), "--backend", backend);
    draining.check(this);
  }

  /** As that of the targets, with other jobs; all subtasks are on one task manager. */
  private FleetSpec fleet(int jobs) {
    FleetSpec target = FleetSpec.ofJobs(jobs);
    return new FleetSpec(
        jobs,
        vertices,
        subtasks,
        1,
        target.signals(),
        target.interval(),
        target.seed(),
        target.illShare(),
        target.ills(),
        target.firstOnset(),
        target.lastOnset());
  }

  @Override
  protected void measure(BenchRun run) {
    try (Broker broker = new Broker(run.directory())) {
      broker.awaitReady();
      Backlogs loader = new Backlogs(broker.bootstrapServers(), draining.warmUp(), run.terminal());
      Map<Integer, Backlog> backlogs = new TreeMap<>();
      int most = sizes.get(sizes.size() - 1);
      for (int size : sizes) {
        FleetSpec spec = fleet(size);
        run.seed(spec.seed());
        backlogs.put(size, loader.load(spec, Format.REPORT, "jobs-" + size, ticks * most / size));
      }
      for (int repeat = 1; repeat <= run.repeats(); repeat++) {
        run.terminal().say("repeat", repeat + " of " + run.repeats());
        repeat(run, new Measuring(broker, run.directory(), run::remark), backlogs, repeat);
      }
    }
  }

  private void repeat(
      BenchRun run, Measuring measuring, Map<Integer, Backlog> backlogs, int repeat) {
    Measurements measured = run.measurements();
    Drains drains = new Drains(measured);
    Map<Integer, Double> costs = new TreeMap<>();
    for (int size : sizes) {
      String name = "scale_" + size + "_jobs";
      Backlog backlog = backlogs.get(size);
      JobSetup setup = setup(name + '-' + repeat, draining.of(backlog), draining.cores());
      Drained drained = drain(run, measuring, backlog, name, setup);
      costs.put(size, drains.add(name, drained, backlog));
      boolean isLargest = size == sizes.get(sizes.size() - 1);
      addState(measured, drained, backlog, isLargest ? "" : name + '_');
    }
    int least = sizes.get(0);
    Backlog smallest = backlogs.get(least);
    String name = "scale_" + least + "_jobs_2_cores";
    JobSetup setup = setup(name + '-' + repeat, draining.of(smallest, 2), 2);
    Drained both = drain(run, measuring, smallest, name, setup);
    drains.add(name, both, smallest);
    measured.add("scale_slope", slope(costs), "of the smallest");
    drains.conclude();
  }

  /** What a sample costs more in the largest fleet than in the smallest: 0.3 after 0.2 is 0.5. */
  static double slope(Map<Integer, Double> costs) {
    TreeMap<Integer, Double> sorted = new TreeMap<>(costs);
    return sorted.lastEntry().getValue() / sorted.firstEntry().getValue() - 1;
  }

  private JobSetup setup(String name, Map<String, String> options, int cores) {
    options.put("flink.state.backend.type", backend);
    return JobSetup.pipeline(name, options, draining.heap(), cores, null);
  }

  private static Drained drain(
      BenchRun run, Measuring measuring, Backlog backlog, String name, JobSetup setup) {
    Drained drained = measuring.pipeline(setup, backlog);
    run.terminal().say(name, drained.sentence(backlog.measuredWindows()));
    return drained;
  }

  /** Those of the largest fleet are held against the targets. */
  private static void addState(
      Measurements measured, Drained drained, Backlog backlog, String prefix) {
    double all = (double) backlog.jobs() * backlog.vertices();
    measured.add(prefix + "state_bytes_per_vertex", drained.stateBytes() / all, "bytes");
    measured.add(prefix + "checkpoint_s", drained.checkpointSeconds(), "s");
    measured.add(prefix + "heap_peak_bytes", (double) drained.heap(), "bytes");
    measured.add(prefix + "heap_live_bytes", (double) drained.live(), "bytes");
  }
}
