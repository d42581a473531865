package io.flinksustain.monitor.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Baseline;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** What is known of each job, in state, by its key. */
final class KnownJobs {
  /** A job of which nothing was advised nor tried for so long has other conditions by then. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final MapState<String, Baseline> baselines;
  private final MapState<String, Map<String, String>> annotations;
  private final MapState<String, AdviceMemory> memories;

  /**
   * Opens the state.
   *
   * @param living how long is kept what a job that is silent was like
   */
  KnownJobs(RuntimeContext runtime, StateTtlConfig living) {
    baselines = state(runtime, "baselines", StreamTypes.BASELINE, living);
    annotations = state(runtime, "annotations", Types.MAP(Types.STRING, Types.STRING), living);
    memories =
        state(
            runtime,
            "advised",
            StreamTypes.ADVICE_MEMORY,
            StateTtlConfig.newBuilder(REMEMBERED).updateTtlOnReadAndWrite().build());
  }

  private static <T> MapState<String, T> state(
      RuntimeContext runtime, String name, TypeInformation<T> type, StateTtlConfig living) {
    var descriptor = new MapStateDescriptor<>(name, Types.STRING, type);
    descriptor.enableTimeToLive(living);
    return runtime.getMapState(descriptor);
  }

  Baseline baseline(JobRef job) throws Exception {
    return known(baselines, job, Baseline.UNKNOWN);
  }

  void learn(JobRef job, Baseline now) throws Exception {
    baselines.put(job.key(), now);
  }

  /** Those of its deployment; null where they are not known. */
  Map<String, String> annotations(JobRef job) throws Exception {
    return known(annotations, job, null);
  }

  /**
   * Takes what was read, null for nothing; whether it is news. What is not known any more counts as
   * never known.
   */
  boolean annotate(JobRef job, Map<String, String> read) throws Exception {
    if (read == null) {
      annotations.remove(job.key());
      return false;
    }
    boolean news = !read.equals(annotations.get(job.key()));
    if (news) {
      annotations.put(job.key(), read);
    }
    return news;
  }

  AdviceMemory memory(JobRef job) throws Exception {
    return known(memories, job, AdviceMemory.EMPTY);
  }

  /** Keeps what was advised and tried, by key of the job. */
  void remember(Map<String, AdviceMemory> changed) throws Exception {
    for (var memory : changed.entrySet()) {
      if (memory.getValue().equals(AdviceMemory.EMPTY)) {
        memories.remove(memory.getKey());
      } else {
        memories.put(memory.getKey(), memory.getValue());
      }
    }
  }

  private static <T> T known(MapState<String, T> all, JobRef job, T otherwise) throws Exception {
    T known = all.get(job.key());
    return known == null ? otherwise : known;
  }
}
