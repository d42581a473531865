package io.flinksustain.lint.check;

import io.flinksustain.flink.Quantities;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Pod;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Role;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import io.flinksustain.lint.TaskManagerMemory;
import java.util.Optional;
import java.util.stream.Stream;

/** RocksDB memory that was set by hand, beside or above Flink's managed memory. */
final class RocksDbCache implements Check {
  private static final String ROCKSDB = "state.backend.rocksdb.";
  private static final String CACHE = ROCKSDB + "block.cache-size";
  private static final String PER_SLOT = ROCKSDB + "memory.fixed-per-slot";
  private static final String PER_TASK_MANAGER = ROCKSDB + "memory.fixed-per-tm";
  private static final String MANAGED = "taskmanager.memory.managed.size";

  private static final LintRule RULE =
      new LintRule(
          "rocksdb-cache",
          Level.ERROR,
          "RocksDB's cache is set by hand, above or beside managed memory",
          "By default RocksDB takes its cache from Flink's managed memory, and `block.cache-size` has"
              + " no effect. Where it is taken out of managed memory (`memory.managed: false`,"
              + " `fixed-per-slot`, `fixed-per-tm`) and is larger than that, the process grows beyond"
              + " its size and is killed; the block cache is even one for each column family.",
          "Leave RocksDB in managed memory and tune that: `taskmanager.memory.managed.fraction` or"
              + " `.size`, together with process and pod memory.");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    Stream<Problem> perSlot = aboveManaged(spec, PER_SLOT, spec.slots()).stream();
    Stream<Problem> perTaskManager = aboveManaged(spec, PER_TASK_MANAGER, 1).stream();
    return Stream.of(cache(spec), perSlot, perTaskManager).flatMap(problems -> problems);
  }

  private static Stream<Problem> cache(Spec spec) {
    if (!spec.settings().is(ROCKSDB + "memory.managed", true)) {
      return aboveManaged(spec, CACHE, spec.slots()).stream();
    }
    boolean fixed =
        spec.settings().get(PER_SLOT).isPresent()
            || spec.settings().get(PER_TASK_MANAGER).isPresent();
    return fixed
        ? Stream.empty()
        : spec.settings().get(CACHE).stream().map(cache -> withoutEffect(spec, cache));
  }

  private static Problem withoutEffect(Spec spec, Setting cache) {
    return new Problem(
        Level.WARNING,
        "%s has no effect: RocksDB takes its cache from managed memory%s"
            .formatted(
                cache.path(),
                managed(spec)
                    .map(bytes -> ", %d MiB".formatted(Quantities.mebibytes(bytes)))
                    .orElse("")),
        inManagedMemory(spec),
        cache.at());
  }

  /** Managed memory as large as the cache was meant to be, where it is not. */
  private static String inManagedMemory(Spec spec) {
    long wanted = spec.settings().bytes(CACHE).orElse(0L) * spec.slots();
    return managed(spec).filter(bytes -> bytes < wanted).isPresent()
        ? "%s: %dm".formatted(MANAGED, Quantities.mebibytes(wanted))
        : Renaming.LEAVE_OUT;
  }

  private static Optional<Problem> aboveManaged(Spec spec, String key, int times) {
    long bytes = spec.settings().bytes(key).orElse(0L) * times;
    return managed(spec)
        .filter(managed -> bytes > managed)
        .flatMap(
            managed -> spec.settings().get(key).map(setting -> above(setting, bytes, managed)));
  }

  private static Problem above(Setting setting, long bytes, long managed) {
    return new Problem(
        "%s takes %d MiB of each task manager, and managed memory is %d MiB"
            .formatted(setting.path(), Quantities.mebibytes(bytes), Quantities.mebibytes(managed)),
        "%smemory.managed: true\n%s: %dm".formatted(ROCKSDB, MANAGED, Quantities.mebibytes(bytes)),
        setting.at());
  }

  private static Optional<Long> managed(Spec spec) {
    Optional<Long> given =
        spec.measured() == null
            ? new Pod(spec, Role.TASK_MANAGER)
                .memoryLimits().stream().map(Pod.Amount::value).findFirst()
            : Optional.of(spec.measured().processBytes()).filter(bytes -> bytes > 0);
    return new TaskManagerMemory(spec.settings(), given).managed();
  }
}
