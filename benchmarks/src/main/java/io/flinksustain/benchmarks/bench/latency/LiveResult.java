package io.flinksustain.benchmarks.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.bench.job.Progress;
import io.flinksustain.benchmarks.bench.live.Pace;
import io.flinksustain.benchmarks.bench.result.Measurements;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What one run of the live fleet showed.
 *
 * @param delays of all onsets
 * @param loads second by second
 * @param progress of the monitor
 * @param checkpoints as Flink's REST API tells them
 * @param pace of the feeder
 */
public record LiveResult(
    List<Delay> delays, LoadLog loads, List<Progress> progress, JsonNode checkpoints, Pace pace) {
  private static final String SECONDS = "s";
  private static final List<Integer> PERCENTS = List.of(50, 95, 99);

  /** Adds all its figures for a fleet of so many vertices, on so many cores. */
  public void addTo(Measurements to, int vertices, int cores) {
    addDelay(to, "diagnosis_delay", Delay::beyondS);
    addDelay(to, "diagnosis_delay_watermark", Delay::watermarkS);
    addDelay(to, "diagnosis_delay_processing", Delay::processingS);
    addDelay(to, "diagnosis_delay_commit", Delay::commitS);
    addDelay(to, "diagnosis_delay_early", Delay::earlyS);
    addDelay(to, "diagnosis_delay_window", Delay::windowS);
    addDelay(to, "diagnosis_total", Delay::totalS);
    to.add("onsets_undiagnosed", undiagnosed(), "onsets");
    addLoad(to, cores);
    to.add("heap_peak_bytes", peak(Progress::heap), "bytes");
    to.add("heap_live_peak_bytes", peak(Progress::live), "bytes");
    addCheckpoints(to, vertices);
  }

  private void addDelay(Measurements to, String name, ToDoubleFunction<Delay> part) {
    Percentiles percentiles = new Percentiles(delays.stream().mapToDouble(part).boxed().toList());
    PERCENTS.forEach(p -> to.add(name + "_p" + p + "_s", percentiles.at(p), SECONDS));
  }

  private void addLoad(Measurements to, int cores) {
    to.add("fleet_samples_per_s", loads.samplesPerSecond(), "samples/s");
    to.add("fleet_cpu_share", loads.monitorShare(cores) + loads.brokerShare(cores), "of the cores");
    to.add("fleet_monitor_cpu_share", loads.monitorShare(cores), "of the cores");
    to.add("fleet_jit_cpu_share", loads.jitShare(cores), "of the cores");
    to.add("fleet_gc_cpu_share", loads.gcShare(cores), "of the cores");
    to.add("fleet_broker_cpu_share", loads.brokerShare(cores), "of the cores");
    to.add("fleet_feeder_cpu_share", loads.feederShare(cores), "of the cores");
    to.add("fleet_feeder_late_s", pace.maxLagMs() / 1000.0, SECONDS);
    to.add("fleet_lag_begin_s", loads.lagAtBegin(), "s of the feed");
    to.add("fleet_lag_end_s", loads.lagAtEnd(), "s of the feed");
    to.add("fleet_lag_growth", loads.lagAtEnd() - loads.lagAtBegin(), "s of the feed");
  }

  private void addCheckpoints(Measurements to, int vertices) {
    JsonNode summary = checkpoints.path("summary");
    to.add("checkpoint_s", summary.path("end_to_end_duration").path("max").asLong() / 1e3, SECONDS);
    to.add(
        "checkpoint_median_s",
        summary.path("end_to_end_duration").path("p50").asDouble() / 1e3,
        SECONDS);
    double state = summary.path("state_size").path("max").asDouble();
    to.add("state_bytes_per_vertex", state / vertices, "bytes");
  }

  private double peak(ToLongFunction<Progress> of) {
    return progress.stream().mapToLong(of).max().orElse(0);
  }

  private int undiagnosed() {
    return (int) delays.stream().filter(d -> !d.found()).count();
  }

  /** One line for people. */
  public String sentence() {
    JsonNode counts = checkpoints.path("counts");
    return String.format(
        Locale.ROOT,
        "%d of %d ills diagnosed; %,d samples written, each report at most %.1f s late;"
            + " %d checkpoints, %d failed",
        delays.size() - undiagnosed(),
        delays.size(),
        pace.samples(),
        pace.maxLagMs() / 1000.0,
        counts.path("completed").asLong(),
        counts.path("failed").asLong());
  }
}
