package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.job.Baseline;
import io.flinksustain.benchmarks.bench.job.JobSetup;
import io.flinksustain.monitor.decode.Format;
import java.util.List;
import java.util.Locale;

/** The measurements of the formats in one repeat. */
final class FormatRepeat {
  /** The state backend that every format is measured with. */
  static final String HEAP = "hashmap";

  private final BenchRun run;
  private final Measuring measuring;
  private final Drains drains;
  private final DrainOptions options;
  private final int number;

  /**
   * One repeat.
   *
   * @param number of it, from 1
   */
  FormatRepeat(BenchRun run, Measuring measuring, Drains drains, DrainOptions options, int number) {
    this.run = run;
    this.measuring = measuring;
    this.drains = drains;
    this.options = options;
    this.number = number;
  }

  /** The report format on some backends and beside its baselines; others on the heap alone. */
  void measure(Format format, Backlog backlog, List<String> backends) {
    if (format != Format.REPORT) {
      pipeline(Input.of(format).figure(), backlog, HEAP);
      return;
    }
    for (String backend : backends) {
      boolean isHeap = backend.equals(HEAP);
      double cost = pipeline(isHeap ? "pipeline" : "pipeline_" + backend, backlog, backend);
      if (isHeap) {
        compare(cost, backlog);
      }
    }
  }

  private double pipeline(String figure, Backlog backlog, String backend) {
    JobSetup setup = options.pipeline(figure + '-' + number, backlog, backend, null);
    Drained drained = measuring.pipeline(setup, backlog);
    run.terminal().say(figure, drained.sentence(backlog.measuredWindows()));
    if (figure.equals("pipeline")) {
      double broker = drained.slope().brokerCpuPerMillion(backlog.samplesPerRecord());
      run.measurements().add("broker_cpu_s_per_million", broker, Drains.UNIT);
    }
    return drains.add(figure, drained, backlog);
  }

  private void compare(double pipeline, Backlog backlog) {
    baseline(Baseline.SOURCE, backlog);
    double decode = baseline(Baseline.DECODE, backlog);
    run.measurements().add("decode_ratio", pipeline / decode, "x decode");
  }

  private double baseline(Baseline part, Backlog backlog) {
    String figure = part.name().toLowerCase(Locale.ROOT);
    JobSetup setup =
        JobSetup.baseline(
            part, figure + '-' + number, options.of(backlog), options.heap(), options.cores());
    double cost =
        measuring.baseline(part, setup, backlog).cpuPerMillion(backlog.samplesPerRecord());
    run.measurements().add(figure + "_cpu_s_per_million", cost, Drains.UNIT);
    return cost;
  }
}
