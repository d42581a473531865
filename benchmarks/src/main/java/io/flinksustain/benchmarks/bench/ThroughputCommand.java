package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.job.JobSetup;
import io.flinksustain.benchmarks.bench.profile.Profile;
import io.flinksustain.benchmarks.bench.prometheus.PrometheusBenchmark;
import io.flinksustain.benchmarks.bench.prometheus.PrometheusOptions;
import io.flinksustain.benchmarks.bench.result.Measurements;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.monitor.decode.Format;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench throughput}. */
@Command(
    name = "throughput",
    sortOptions = false,
    description = {
      "CPU per sample of the complete pipeline while it drains a backlog, in each input format;"
          + " beside it the bare source, and the source with decoding, on the same records.",
      "",
      "With the report format on the hashmap backend it measures Prometheus as well, once the"
          + " backlogs are drained: on a smaller fleet of the same kind, with rules that do the"
          + " same work, at the pace of the fleet. Where it is not installed it has no figure.",
      "",
      "A monitor runs for weeks, and its JIT compiler has come to rest after minutes: what is"
          + " measured is that state. So most of each backlog warms up the JVM and is not measured;"
          + " of the default fleet 168 of 258 million samples. Until then a sample costs half as"
          + " much again and more. What compiler and collector still take of the measured CPU is"
          + " part of the cost, and is told beside it (_jit_, _gc_).",
      "",
      "Slower formats get a share of the jobs, so that each drain takes about a minute."
    })
final class ThroughputCommand extends BenchCommand {
  private static final List<String> BACKENDS = List.of(FormatRepeat.HEAP, "rocksdb");
  private static final int FEWEST_WINDOWS = 4;
  private static final String PIPELINE_COST = "pipeline_cpu_s_per_million";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "400",
      description =
          "Jobs of the fleet (default: ${DEFAULT-VALUE}); slower formats than report get a share.")
  private int jobs;

  @Option(
      names = "--ticks",
      paramLabel = "N",
      defaultValue = "480",
      description = "How often each process reports, every 10 s (default: ${DEFAULT-VALUE}).")
  private int ticks;

  @Option(
      names = "--formats",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "report,reading,prometheus-adapter,otlp-proto,otlp-json,telegraf",
      description = "Input formats (default: ${DEFAULT-VALUE}).")
  private List<String> formats = List.of();

  @Option(
      names = "--backends",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "hashmap,rocksdb",
      description = "State backends for the report format (default: ${DEFAULT-VALUE}).")
  private List<String> backends = List.of();

  @Mixin private DrainOptions draining;

  @Mixin private PrometheusOptions prometheus;

  @Option(
      names = "--profile",
      description =
          "Drain the report format once more with JFR on, and sum the profile up for 'bench"
              + " report': profile.md among the results, of the first of the backends.")
  private boolean profile;

  private final Set<Format> chosen = new LinkedHashSet<>();

  @Override
  protected void check() {
    requireAtLeast(1, "--jobs", jobs);
    int perWindow = Backlogs.ticksPerWindow(FleetSpec.ofJobs(1));
    requireAtLeast(FEWEST_WINDOWS * perWindow, "--ticks", ticks);
    draining.check(this);
    prometheus.check(this);
    for (String name : formats) {
      chosen.add(format(name));
    }
    for (String name : backends) {
      requireOneOf(BACKENDS, "--backends", name);
    }
  }

  private Format format(String name) {
    List<String> all = List.of(Format.values()).stream().map(Format::optionName).toList();
    requireOneOf(all, "--formats", name);
    return Format.ofOptionName(name);
  }

  @Override
  protected void measure(BenchRun run) {
    drain(run);
    if (!run.measurements().values(PIPELINE_COST).isEmpty()) {
      compare(run.measurements(), PrometheusBenchmark.measure(run, prometheus.load()));
    }
  }

  /** Repeat by repeat; without costs of Prometheus nothing. */
  static void compare(Measurements measured, List<Double> ofPrometheus) {
    List<Double> ofPipeline = measured.values(PIPELINE_COST);
    for (int repeat = 0; repeat < ofPrometheus.size(); repeat++) {
      double ratio = ofPipeline.get(repeat) / ofPrometheus.get(repeat);
      measured.add("prometheus_ratio", ratio, "x Prometheus");
    }
  }

  private void drain(BenchRun run) {
    try (Broker broker = new Broker(run.directory())) {
      broker.awaitReady();
      Map<Format, Backlog> backlogs = load(run, broker);
      Measuring measuring = new Measuring(broker, run.directory(), run::remark);
      for (int repeat = 1; repeat <= run.repeats(); repeat++) {
        run.terminal().say("repeat", repeat + " of " + run.repeats());
        Drains drains = new Drains(run.measurements());
        FormatRepeat formats = new FormatRepeat(run, measuring, drains, draining, repeat);
        backlogs.forEach((format, backlog) -> formats.measure(format, backlog, backends));
        drains.conclude();
      }
      if (profile && backlogs.containsKey(Format.REPORT)) {
        profile(run, measuring, backlogs.get(Format.REPORT));
      }
    }
  }

  private Map<Format, Backlog> load(BenchRun run, Broker broker) {
    Backlogs loader = new Backlogs(broker.bootstrapServers(), draining.warmUp(), run.terminal());
    Map<Format, Backlog> backlogs = new EnumMap<>(Format.class);
    for (Format format : chosen) {
      FleetSpec spec = FleetSpec.ofJobs(Input.of(format).jobs(jobs));
      run.seed(spec.seed());
      backlogs.put(format, loader.load(spec, format, format.optionName(), ticks));
    }
    return backlogs;
  }

  private void profile(BenchRun run, Measuring measuring, Backlog backlog) {
    ProfileFiles files = new ProfileFiles(run.directory(), results(), backends);
    for (String backend : backends) {
      Path recording = files.recording(backend);
      JobSetup setup = draining.pipeline("profile-" + backend, backlog, backend, recording);
      Drained drained = measuring.pipeline(setup, backlog);
      Profile summary = Profile.read(recording, drained.slope().from(), drained.slope().to());
      Path text = files.write(summary, backend);
      run.terminal().block(summary.head());
      run.terminal().say("profile", text + "; recording and JSON " + recording.getParent());
    }
  }
}
