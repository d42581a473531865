package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.benchmarks.watched.Checks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;

/**
 * The watched cluster.
 *
 * @param taskManagers number of task managers, each a process
 * @param slots of each task manager
 * @param taskHeap heap for tasks of each task manager
 * @param managedMemory of each task manager
 * @param scheduler default or adaptive
 * @param config more of Flink's configuration, by key
 */
public record ClusterSpec(
    Integer taskManagers,
    Integer slots,
    MemorySize taskHeap,
    MemorySize managedMemory,
    String scheduler,
    Map<String, String> config) {
  private static final List<String> SCHEDULERS = List.of("default", "adaptive");

  public ClusterSpec {
    taskManagers = taskManagers == null ? 2 : taskManagers;
    slots = slots == null ? 2 : slots;
    taskHeap = taskHeap == null ? MemorySize.parse("256m") : taskHeap;
    managedMemory = managedMemory == null ? MemorySize.parse("32m") : managedMemory;
    scheduler = scheduler == null ? "default" : scheduler;
    config = config == null ? Map.of() : Map.copyOf(config);
    Checks.that(taskManagers > 0, "task-managers must be above 0, not %s", taskManagers);
    Checks.that(slots > 0, "slots must be above 0, not %s", slots);
    Checks.that(
        SCHEDULERS.contains(scheduler),
        "scheduler is \"%s\" and not one of %s",
        scheduler,
        SCHEDULERS);
  }

  /** The same with some of Flink's configuration beneath its own. */
  public ClusterSpec on(Map<String, String> defaults) {
    Map<String, String> all = new HashMap<>(defaults);
    all.putAll(config);
    return new ClusterSpec(taskManagers, slots, taskHeap, managedMemory, scheduler, all);
  }

  /**
   * The same with as many slots as are needed, evenly on its task managers, and with fewer of them
   * when there would be more than slots: 5 on 2 task managers are 3 each, 1 is on one.
   */
  public ClusterSpec fitting(int needed) {
    int processes = Math.min(taskManagers, needed);
    int each = (needed + processes - 1) / processes;
    return new ClusterSpec(processes, each, taskHeap, managedMemory, scheduler, config);
  }

  /** The slots of all task managers together. */
  public int allSlots() {
    return taskManagers * slots;
  }
}
