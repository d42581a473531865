package io.flinksustain.capacity.history;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.demand.Link;
import io.flinksustain.capacity.demand.Selectivities;
import io.flinksustain.capacity.scale.Scalability;
import io.flinksustain.classify.feature.Scene;
import java.util.HashMap;
import java.util.Map;

/**
 * The long memory of a job: what arrived, what it used, what its vertices could do, over days.
 *
 * <p>It is bounded: {@link #MOST_SOURCES} sources, {@link #MOST_VERTICES} vertices, {@link
 * #MOST_LINKS} links. Encoded it takes 40,000 bytes at the very most; a job of six vertices that
 * was watched for a week takes less than 2,000. What is said about vertices that are gone from the
 * graph is forgotten.
 *
 * @param lastEnd end of the last window that it learnt from, epoch milliseconds; 0 before the first
 * @param demand what arrives at the sources, records per second, by vertex id
 * @param live highest live set of a task manager in every hour, bytes
 * @param livePeak the same of the hour that is not over
 * @param cores used by the task manager that used most
 * @param vertices what they could take in, by vertex id
 * @param links what went over each link, against what its upstream vertex took in
 * @param outOfMemory a heap that was not enough
 * @param killed a process that was not enough
 */
public record JobHistory(
    long lastEnd,
    Map<String, DecayingHistogram> demand,
    DecayingHistogram live,
    Peak livePeak,
    DecayingHistogram cores,
    Map<String, VertexHistory> vertices,
    Map<Link, LinkFlow> links,
    OutOfMemory outOfMemory,
    OutOfMemory killed) {
  static final int MOST_SOURCES = 16;
  static final int MOST_VERTICES = 64;
  static final int MOST_LINKS = 128;

  /** Nothing seen yet. */
  public static final JobHistory EMPTY =
      new JobHistory(
          0,
          Map.of(),
          DecayingHistogram.empty(Axis.BYTES),
          Peak.NONE,
          DecayingHistogram.empty(Axis.CORES),
          Map.of(),
          Map.of(),
          OutOfMemory.NEVER,
          OutOfMemory.NEVER);

  /** After one more window, later than all before; one that teaches nothing leaves it as it is. */
  public JobHistory after(Scene window) {
    return new HistoryStep(this, window).next();
  }

  /** The same with this known of heaps and processes that were not enough. */
  JobHistory with(OutOfMemory heap, OutOfMemory process) {
    return new JobHistory(lastEnd, demand, live, livePeak, cores, vertices, links, heap, process);
  }

  /** Peaks of what arrives at a source, records per second: the 99th percentile. */
  public Estimate demand(String source) {
    DecayingHistogram values = demand.get(source);
    return values == null
        ? Estimate.unknown("the demand of a few days")
        : Peaks.OF_DEMAND.of(values);
  }

  /** Peaks of the live set of the fullest task manager, bytes: the 90th percentile of the hours. */
  public Estimate liveHeap() {
    return Peaks.OF_MEMORY.of(live);
  }

  /** Peaks of the cores used by the task manager that uses most: the 90th percentile. */
  public Estimate coresUsed() {
    return Peaks.OF_CPU.of(cores);
  }

  /** What a vertex could take in at any parallelism. */
  public Scalability scalability(String vertex) {
    return vertices.getOrDefault(vertex, VertexHistory.NONE).scalability();
  }

  /** What goes over the links, on average of the last half hour or so of work. */
  public Selectivities selectivities() {
    Map<Link, Double> ratios = new HashMap<>();
    links.forEach((link, flow) -> ratios.put(link, flow.ratio()));
    return new Selectivities(ratios);
  }
}
