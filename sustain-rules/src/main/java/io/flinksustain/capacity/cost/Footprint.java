package io.flinksustain.capacity.cost;

import io.flinksustain.cost.Cost;
import io.flinksustain.cost.Prices;
import io.flinksustain.fact.Deployment;
import java.util.Optional;

/**
 * The machines of a job.
 *
 * @param taskManagers of it, 1 or more
 * @param slots of each, 1 or more
 * @param cores of each, above 0
 * @param gib of memory of each, above 0
 */
public record Footprint(int taskManagers, int slots, double cores, double gib) {
  private static final double GIB = 1 << 30;

  /** What a job runs on; empty when a part of it is not known. */
  public static Optional<Footprint> of(Deployment deployment) {
    return Optional.ofNullable(deployment)
        .filter(d -> d.taskManagers() > 0 && d.slotsPerTaskManager() > 0)
        .filter(d -> d.cores() > 0 && d.processMemoryBytes() > 0)
        .map(
            d ->
                new Footprint(
                    d.taskManagers(),
                    d.slotsPerTaskManager(),
                    d.cores(),
                    d.processMemoryBytes() / GIB));
  }

  /** The same with the task managers that so many slots need: 9 slots at 4 each are 3. */
  public Footprint withSlots(int needed) {
    return new Footprint(Math.max(1, (needed + slots - 1) / slots), slots, cores, gib);
  }

  /** The same with more or less memory for each task manager. */
  public Footprint withBytes(double bytes) {
    return new Footprint(taskManagers, slots, cores, bytes / GIB);
  }

  /** What it costs; empty when only whole instances are priced. */
  public Optional<Cost> cost(Prices prices) {
    return prices.cost(taskManagers, cores, gib);
  }
}
