package io.flinksustain.monitor.actuate.deployment;

import io.flinksustain.steer.Commandable;
import java.util.Set;

/**
 * The keys of Flink's configuration that a command may set: those that Sustain commands by itself,
 * and more amounts, lengths of time and switches for whoever writes commands. Each is named,
 * because beside them stand keys that name a class, a directory or a guarantee.
 */
final class ConfigKnobs {
  private static final Set<String> PLACEMENT =
      Set.of(
          "cluster.evenly-spread-out-slots",
          "kubernetes.taskmanager.memory.limit-factor",
          "taskmanager.load-balance.mode");

  private static final Set<String> CHECKPOINTING =
      Set.of(
          "execution.checkpointing.aligned-checkpoint-timeout",
          "execution.checkpointing.data-inline-threshold",
          "execution.checkpointing.file-merging.enabled",
          "execution.checkpointing.file-merging.max-file-size",
          "execution.checkpointing.incremental",
          "execution.checkpointing.interval-during-backlog",
          "execution.checkpointing.max-concurrent-checkpoints",
          "execution.checkpointing.tolerable-failed-checkpoints",
          "execution.checkpointing.unaligned.enabled",
          "execution.checkpointing.write-buffer-size");

  private static final Set<String> ROCKSDB =
      Set.of(
          "state.backend.rocksdb.block.blocksize",
          "state.backend.rocksdb.block.cache-size",
          "state.backend.rocksdb.block.metadata-blocksize",
          "state.backend.rocksdb.bloom-filter.bits-per-key",
          "state.backend.rocksdb.checkpoint.transfer.thread.num",
          "state.backend.rocksdb.compaction.level.max-size-level-base",
          "state.backend.rocksdb.compaction.level.target-file-size-base",
          "state.backend.rocksdb.compaction.level.use-dynamic-size",
          "state.backend.rocksdb.files.open",
          "state.backend.rocksdb.memory.fixed-per-slot",
          "state.backend.rocksdb.memory.fixed-per-tm",
          "state.backend.rocksdb.memory.high-prio-pool-ratio",
          "state.backend.rocksdb.memory.managed",
          "state.backend.rocksdb.memory.partitioned-index-filters",
          "state.backend.rocksdb.memory.write-buffer-ratio",
          "state.backend.rocksdb.thread.num",
          "state.backend.rocksdb.use-bloom-filter",
          "state.backend.rocksdb.write-batch-size",
          "state.backend.rocksdb.writebuffer.count",
          "state.backend.rocksdb.writebuffer.number-to-merge",
          "state.backend.rocksdb.writebuffer.size");

  private static final Set<String> NETWORK =
      Set.of(
          "taskmanager.network.memory.buffer-debloat.enabled",
          "taskmanager.network.memory.buffer-debloat.period",
          "taskmanager.network.memory.buffer-debloat.samples",
          "taskmanager.network.memory.buffer-debloat.target",
          "taskmanager.network.memory.buffer-debloat.threshold-percentages",
          "taskmanager.network.memory.buffers-per-channel",
          "taskmanager.network.memory.floating-buffers-per-gate",
          "taskmanager.network.memory.read-buffer.required-per-gate.max");

  private ConfigKnobs() {}

  static boolean holds(String key) {
    return Commandable.holds(key)
        || PLACEMENT.contains(key)
        || CHECKPOINTING.contains(key)
        || ROCKSDB.contains(key)
        || NETWORK.contains(key);
  }
}
