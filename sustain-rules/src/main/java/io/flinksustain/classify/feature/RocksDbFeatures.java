package io.flinksustain.classify.feature;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.List;

/** How RocksDB serves a vertex. */
final class RocksDbFeatures {
  private RocksDbFeatures() {}

  static List<Feature> ofVertex() {
    return List.of(
        new Feature(
            "rocksdb_cache.hit_ratio",
            "ratio",
            "share of the reads of RocksDB's blocks that its cache answers",
            RocksDbFeatures::hitRatio),
        new Feature(
            "rocksdb_pending_compaction.growth",
            "bytes/s",
            "by how much more waits to be compacted, on average of the subtasks",
            s -> Trend.perSecond(s, s.subject().id(), Signal.ROCKSDB_PENDING_COMPACTION)));
  }

  /** 900 hits and 100 misses a second give 0.9; NaN when nothing is read or counted. */
  private static double hitRatio(Scene scene) {
    double hits = scene.own(Signal.ROCKSDB_CACHE_HITS, Statistic.RATE);
    double misses = scene.own(Signal.ROCKSDB_CACHE_MISSES, Statistic.RATE);
    return hits + misses > 0 ? hits / (hits + misses) : Double.NaN;
  }
}
