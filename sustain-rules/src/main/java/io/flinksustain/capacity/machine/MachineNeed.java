package io.flinksustain.capacity.machine;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.feature.Scene;

/**
 * What the neediest task manager of a job needs.
 *
 * @param heap of the JVM, bytes
 * @param managed memory, bytes
 * @param network memory, bytes
 * @param process all of it, bytes
 * @param slots that go on it
 * @param cores of its CPU limit
 */
public record MachineNeed(
    Estimate heap,
    Estimate managed,
    Estimate network,
    Estimate process,
    Estimate slots,
    Estimate cores) {

  /** From one window and the history of the job. */
  public static MachineNeed of(Scene scene, JobHistory history) {
    MemoryParts memory = new MemoryParts(scene, history);
    CpuParts cpu = new CpuParts(scene, history);
    return new MachineNeed(
        memory.heap(),
        memory.managed(),
        memory.network(),
        memory.process(),
        cpu.slots(),
        cpu.cores());
  }
}
