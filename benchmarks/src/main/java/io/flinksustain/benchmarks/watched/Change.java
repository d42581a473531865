package io.flinksustain.benchmarks.watched;

import java.time.Duration;
import org.apache.flink.configuration.MemorySize;

/**
 * New values for one vertex; what is absent stays as it is.
 *
 * @param rate of a source or a sink, records a second
 * @param work of an operator, CPU time for each record
 * @param waiting of an operator, time for each record without CPU
 * @param hotShare of a source, the share of records with the hot key
 * @param keys of a source, the number of different keys
 * @param recordSize of a source, bytes of a record
 * @param heapBallast of an operator, heap that each subtask holds on to
 * @param garbage of an operator, heap that it takes for each record and drops at once
 * @param failAfter of an operator, how long after its start each subtask fails
 */
public record Change(
    Double rate,
    Duration work,
    Duration waiting,
    Double hotShare,
    Integer keys,
    MemorySize recordSize,
    MemorySize heapBallast,
    MemorySize garbage,
    Duration failAfter) {}
