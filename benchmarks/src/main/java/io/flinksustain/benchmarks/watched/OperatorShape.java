package io.flinksustain.benchmarks.watched;

import java.time.Duration;
import org.apache.flink.configuration.MemorySize;

/**
 * An operator with a cost per record, a vertex of its own.
 *
 * @param name of the vertex
 * @param work CPU time for each record
 * @param waiting time for each record without CPU, as for a call to another system
 * @param waitingAlone the same while the operator has one subtask only, as where a cache no longer
 *     holds what it must; as {@code waiting} when absent; not with {@code keyed}
 * @param keyed whether records are partitioned by key
 * @param stateSize bytes of keyed state for each key, or for each of its entries; only with {@code
 *     keyed}
 * @param stateEntries how many entries each key has, all of which are read for each record; 1 when
 *     absent; only with {@code keyed}
 * @param parallelism of the vertex; that of the job when absent
 */
public record OperatorShape(
    String name,
    Duration work,
    Duration waiting,
    Duration waitingAlone,
    boolean keyed,
    MemorySize stateSize,
    Integer stateEntries,
    Integer parallelism) {
  public OperatorShape {
    Checks.present(name, "name of the operator");
    work = work == null ? Duration.ZERO : work;
    waiting = waiting == null ? Duration.ZERO : waiting;
    Checks.that(
        !keyed || waitingAlone == null || waitingAlone.equals(waiting),
        "waiting-alone does not go with keyed: true");
    waitingAlone = waitingAlone == null ? waiting : waitingAlone;
    Checks.that(keyed || stateSize == null, "state-size needs keyed: true");
    Checks.that(keyed || stateEntries == null, "state-entries needs keyed: true");
    stateSize = keyed && stateSize == null ? MemorySize.parse("100b") : stateSize;
    stateEntries = keyed && stateEntries == null ? Integer.valueOf(1) : stateEntries;
    Checks.that(
        stateEntries == null || stateEntries > 0,
        "state-entries must be above 0, not %s",
        stateEntries);
  }

  OperatorShape named(String other) {
    return new OperatorShape(
        other, work, waiting, waitingAlone, keyed, stateSize, stateEntries, parallelism);
  }
}
