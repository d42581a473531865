package io.flinksustain.monitor.decode;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The parts of one process's reports, instant by instant, and the jobs that were seen on it.
 *
 * <p>What a process measured about itself names no job. It becomes part of the report of each job
 * that this subtask saw on the process lately: the records that name the jobs may come in another
 * batch, but from another partition only when the same subtask reads it. Where it saw no job, the
 * values have no place; they are left out and counted.
 */
final class ProcessParts {
  /** Two scrapers of one process have their own instants, and their records come interleaved. */
  private static final int OPEN_INSTANTS = 2;

  /** Three scrapes at half a minute, a long interval for Prometheus. */
  private static final long JOB_MEMORY_MS = 90_000;

  private final Key process;
  private final IntConsumer dropped;
  private final TreeMap<Long, InstantParts> instants = new TreeMap<>();
  private final Map<String, Seen> jobs = new LinkedHashMap<>();
  private long latest = Long.MIN_VALUE;
  private Seen lastSeen = Seen.NOTHING;

  /** Whose parts they are. */
  record Key(String cluster, String namespace, String name, String host) {
    static Key of(Report part) {
      JobRef job = part.job();
      return new Key(job.cluster(), job.namespace(), part.process(), part.host());
    }

    Key withoutHost() {
      return new Key(cluster, namespace, name, "");
    }

    Report report(JobRef job, long ts, int intervalMs, List<Table> tables) {
      return new Report(job, name, host, ts, intervalMs, tables);
    }
  }

  /** When a job was last seen; after a redeployment its new id takes the place of the old. */
  private record Seen(JobRef job, long ts) {
    static final Seen NOTHING = new Seen(JobRef.ofProcess("", ""), Long.MIN_VALUE);

    boolean covers(Report part) {
      return part.ts() <= ts && part.job().equals(job);
    }
  }

  /**
   * Begins without parts.
   *
   * @param dropped is told how many values are left out
   */
  ProcessParts(Key process, IntConsumer dropped) {
    this.process = process;
    this.dropped = dropped;
  }

  Key key() {
    return process;
  }

  boolean isOf(Report part) {
    return process.name.equals(part.process())
        && process.host.equals(part.host())
        && process.cluster.equals(part.job().cluster())
        && process.namespace.equals(part.job().namespace());
  }

  /** Takes a part and says by how many values the parts grew. */
  int add(Report part, long now) {
    latest = Math.max(latest, part.ts());
    if (part.job().isJob() && !lastSeen.covers(part)) {
      lastSeen =
          jobs.merge(
              part.job().key(),
              new Seen(part.job(), part.ts()),
              (old, seen) -> seen.ts >= old.ts ? seen : old);
    }
    if (part.tables().isEmpty()) {
      return 0;
    }
    return instants.computeIfAbsent(part.ts(), ts -> new InstantParts(now)).add(part);
  }

  /** Gives out all instants but the latest few, and says how many values went. */
  int flushComplete(Consumer<Report> out) {
    int values = 0;
    while (instants.size() > OPEN_INSTANTS) {
      values += flushFirst(out);
    }
    return values;
  }

  /** Gives out the instants up to {@code ts}, and says how many values went. */
  int flushUntil(long ts, Consumer<Report> out) {
    int values = 0;
    while (!instants.isEmpty() && instants.firstKey() <= ts) {
      values += flushFirst(out);
    }
    return values;
  }

  /** Gives out the instants begun up to {@code time}, and says how many values went. */
  int flushOlderThan(long time, Consumer<Report> out) {
    int values = 0;
    List<Long> old =
        instants.entrySet().stream()
            .filter(instant -> instant.getValue().since() <= time)
            .map(Map.Entry::getKey)
            .toList();
    for (long ts : old) {
      values += flush(ts, instants.remove(ts), out);
    }
    return values;
  }

  /** True when nothing is held and the last part is so old that its jobs are forgotten. */
  boolean isForgettable(long ts) {
    return instants.isEmpty() && latest + JOB_MEMORY_MS < ts;
  }

  /** Everything held as parts: the jobs first, each as a part without tables, then the values. */
  void content(Consumer<Report> out) {
    jobs.values().forEach(seen -> out.accept(process.report(seen.job, seen.ts, 0, List.of())));
    instants.forEach((ts, instant) -> instant.parts(process, ts).forEach(out));
  }

  private int flushFirst(Consumer<Report> out) {
    Map.Entry<Long, InstantParts> first = instants.pollFirstEntry();
    return flush(first.getKey(), first.getValue(), out);
  }

  private int flush(long ts, InstantParts instant, Consumer<Report> out) {
    jobs.values().removeIf(seen -> seen.ts + JOB_MEMORY_MS < ts);
    lastSeen = Seen.NOTHING;
    List<JobRef> near = jobs.values().stream().map(Seen::job).toList();
    instant.reports(near, process, ts).forEach(out);
    if (near.isEmpty()) {
      dropped.accept(instant.ownValues());
    }
    return instant.values();
  }
}
