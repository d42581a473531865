package io.flinksustain.monitor.decode;

import io.flinksustain.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Puts the parts of reports together, process by process and instant by instant; no part is lost
 * uncounted and none goes out twice.
 *
 * <p>How much is put together is a matter of cost and not of truth: a report may go out in several
 * pieces, and each piece is a valid report.
 */
public final class Gathering {
  private final Map<ProcessParts.Key, ProcessParts> processes = new LinkedHashMap<>();

  /**
   * Whoever measures a process from outside, such as cAdvisor, does not know its host as Flink
   * names it: the process of that name that appeared last is meant.
   */
  private final Map<ProcessParts.Key, ProcessParts.Key> hosted = new HashMap<>();

  private final int maxValues;
  private final IntConsumer dropped;
  private int values;

  /** Parts of one process mostly come in a row. */
  private ProcessParts last;

  /**
   * A gathering that gives everything out when it holds more than {@code maxValues} values.
   *
   * @param dropped is told how many values of processes without a job are left out
   */
  public Gathering(int maxValues, IntConsumer dropped) {
    this.maxValues = maxValues;
    this.dropped = dropped;
  }

  /** Takes a part and gives nothing out, as when state is restored. */
  ProcessParts hold(Report part, long now) {
    ProcessParts parts = last != null && last.isOf(part) ? last : parts(part);
    last = parts;
    values += parts.add(part, now);
    return parts;
  }

  private ProcessParts parts(Report part) {
    ProcessParts.Key key = ProcessParts.Key.of(part);
    ProcessParts.Key meant = key.host().isEmpty() ? hosted.getOrDefault(key, key) : key;
    ProcessParts known = processes.get(meant);
    return known != null ? known : begin(meant);
  }

  private ProcessParts begin(ProcessParts.Key process) {
    if (!process.host().isEmpty()) {
      hosted.put(process.withoutHost(), process);
    }
    ProcessParts parts = new ProcessParts(process, dropped);
    processes.put(process, parts);
    return parts;
  }

  /** Takes a part; what is complete by that, or too much, goes out. */
  public void add(Report part, long now, Consumer<Report> out) {
    ProcessParts parts = hold(part, now);
    values -= parts.flushComplete(out);
    if (values > maxValues) {
      flushAll(out);
    }
  }

  /** Gives out everything. */
  public void flushAll(Consumer<Report> out) {
    for (ProcessParts parts : processes.values()) {
      values -= parts.flushUntil(Long.MAX_VALUE, out);
    }
  }

  /** Gives out every instant up to {@code ts}, and forgets processes that have long been silent. */
  public void flushUntil(long ts, Consumer<Report> out) {
    Iterator<ProcessParts> all = processes.values().iterator();
    while (all.hasNext()) {
      ProcessParts parts = all.next();
      values -= parts.flushUntil(ts, out);
      if (parts.isForgettable(ts)) {
        all.remove();
        hosted.remove(parts.key().withoutHost(), parts.key());
        last = null;
      }
    }
  }

  /** Gives out every instant that had its first part at {@code time} or earlier, by the clock. */
  void flushOlderThan(long time, Consumer<Report> out) {
    for (ProcessParts parts : processes.values()) {
      values -= parts.flushOlderThan(time, out);
    }
  }

  /** Everything that is held, as parts that make the same gathering when added again. */
  List<Report> content() {
    List<Report> content = new ArrayList<>();
    processes.values().forEach(parts -> parts.content(content::add));
    return content;
  }
}
