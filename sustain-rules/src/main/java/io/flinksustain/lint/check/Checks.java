package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import java.util.List;

/** All checks: what loses state first, then what does not fit, then names. */
public final class Checks {
  public static final List<Check> ALL =
      List.of(
          new StorageLocal(),
          new CheckpointDirMissing(),
          new SavepointDirMissing(),
          new HighAvailabilityMissing(),
          new CheckpointInterval(),
          new IncrementalHeap(),
          new ParallelismExceedsSlots(),
          new ReplicasDisagree(),
          new SlotsPerCore(),
          new MemoryLimit(),
          new MemoryRequest(),
          new RocksDbCache(),
          new AutoscalerAndPolicy(),
          new PolicyAnnotation(),
          new KeyRemoved(),
          new KeyRenamed(),
          new KeyUnknown(),
          new KeyTwice(),
          new ValueInvalid());

  private Checks() {}
}
