package io.flinksustain.classify.feature;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.List;

/**
 * Whether something is there at all: what not every job has, a rule asks for first, so that it is
 * false without it and not unknown for ever.
 */
final class PresenceFeatures {
  private PresenceFeatures() {}

  static List<Feature> ofVertex() {
    return List.of(
        ofVertex("lag", "the vertex reports pendingRecords", Signal.PENDING_RECORDS),
        ofVertex("watermarks", "the vertex reports watermarkLag", Signal.WATERMARK_LAG),
        ofVertex("partitions", "the vertex reports partitions of Kafka", Signal.PARTITIONS),
        ofVertex("rocksdb_cache", "RocksDB reports its cache", Signal.ROCKSDB_CACHE_USED),
        ofVertex("rocksdb_writes", "RocksDB reports its writes", Signal.ROCKSDB_WRITE_STOPPED));
  }

  static List<Feature> ofJob() {
    return List.of(
        new Feature(
            "job.silent",
            Feature.FLAG,
            "nothing at all was heard of the job in the window, and it has not ended",
            s -> s.isSilent() ? 1 : 0),
        new Feature(
            "job.reports_failures",
            Feature.FLAG,
            "the job's exception history is known",
            s -> s.window().facts().exception() == null ? 0 : 1),
        ofProcesses(
            "throttling",
            "cAdvisor's periods of the containers' CPU are there",
            Signal.CPU_PERIODS),
        ofProcesses("kills", "cAdvisor's count of kills for memory is there", Signal.OOM_KILLS));
  }

  private static Feature ofVertex(String what, String about, Signal signal) {
    return new Feature(
        "reports." + what, Feature.FLAG, about, s -> flag(s.own(signal, Statistic.COUNT)));
  }

  private static Feature ofProcesses(String what, String about, Signal signal) {
    return new Feature(
        "tm.reports_" + what,
        Feature.FLAG,
        about,
        s -> flag(s.processes().get(signal, Statistic.COUNT)));
  }

  /** Whether a value is there. */
  static double flag(double value) {
    return Double.isNaN(value) ? 0 : 1;
  }
}
