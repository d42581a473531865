package io.flinksustain.classify.feature;

import io.flinksustain.fact.Checkpointing;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a job is checkpointed. */
final class CheckpointFeatures {
  private CheckpointFeatures() {}

  static List<Feature> ofJob() {
    return List.of(
        seconds("interval", "configured interval, 0 when off", Checkpointing::intervalMs),
        seconds("timeout", "configured timeout", Checkpointing::timeoutMs),
        seconds("min_pause", "configured pause", Checkpointing::minPauseMs),
        seconds(
            "p99",
            "99th percentile of the duration in Flink's history",
            c -> c.p99DurationMs() < 0 ? Double.NaN : c.p99DurationMs()),
        new Feature(
            "checkpoint.unaligned",
            Feature.FLAG,
            "unaligned checkpoints are on",
            checkpoint(c -> Values.flag(c.unaligned()))));
  }

  private static Feature seconds(String name, String about, ToDoubleFunction<Checkpointing> ms) {
    return new Feature(
        "checkpoint." + name, "s", about, checkpoint(c -> ms.applyAsDouble(c) / 1e3));
  }

  private static ToDoubleFunction<Scene> checkpoint(ToDoubleFunction<Checkpointing> read) {
    return scene -> {
      Checkpointing fact = scene.window().facts().checkpoint();
      return fact == null ? Double.NaN : read.applyAsDouble(fact);
    };
  }
}
