package io.flinksustain.classify.feature;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Features that are no statistic of one signal: the graph, the configuration, estimates. */
final class FactFeatures {
  private static final String COUNT = "count";
  private static final String SECONDS = "s";
  private static final String BYTES = "bytes";
  private static final String RATIO = "ratio";

  private FactFeatures() {}

  static List<Feature> of(Level level) {
    List<Feature> all = new ArrayList<>();
    if (level == Level.VERTEX) {
      addVertex(all);
      all.addAll(PresenceFeatures.ofVertex());
      all.addAll(SourceFeatures.ofVertex());
      all.addAll(RocksDbFeatures.ofVertex());
    }
    addJob(all);
    all.addAll(PresenceFeatures.ofJob());
    all.addAll(LearntFeatures.ofJob());
    all.addAll(PodFeatures.ofJob());
    for (Shortage shortage : Shortage.values()) {
      add(all, shortage.featureName(), COUNT, shortage.about(), shortage::count);
    }
    addCheckpoint(all);
    addDeployment(all);
    addEstimates(all);
    return all;
  }

  private static void addVertex(List<Feature> all) {
    add(all, "parallelism", COUNT, "subtasks of the vertex", vertex(Topology.Vertex::parallelism));
    add(
        all,
        "max_parallelism",
        COUNT,
        "key groups of the vertex",
        vertex(v -> positive(v.maxParallelism())));
    add(
        all,
        "is_source",
        Feature.FLAG,
        "nothing feeds the vertex",
        s -> flag(s, s.graph().upstream(s.subject().id()).isEmpty()));
    add(
        all,
        "is_sink",
        Feature.FLAG,
        "the vertex feeds nothing",
        s -> flag(s, s.graph().downstream(s.subject().id()).isEmpty()));
    add(
        all,
        "upstream.count",
        COUNT,
        "vertices that feed this one directly",
        ifKnown(s -> s.graph().upstream(s.subject().id()).size()));
    add(
        all,
        "downstream.count",
        COUNT,
        "vertices that this one feeds directly",
        ifKnown(s -> s.graph().downstream(s.subject().id()).size()));
    add(
        all,
        "completeness",
        RATIO,
        "share of the vertex's due values that arrived",
        s -> s.completeness(s.subject().id()));
    add(
        all,
        "cpu_of_busy.most",
        RATIO,
        "the most of the vertex's busy time that can be CPU, were all CPU of the job's task managers its own",
        s -> CpuEstimate.ofBusy(s, 1));
    add(
        all,
        "cpu_of_busy.fair",
        RATIO,
        "the same with the job's share of the slots in use",
        s -> CpuEstimate.ofBusy(s, CpuEstimate.slotShare(s)));
  }

  private static void addJob(List<Feature> all) {
    add(
        all,
        "job.has_topology",
        Feature.FLAG,
        "the topology is known",
        s -> flag(s.graph().known()));
    add(
        all,
        "job.completeness",
        RATIO,
        "least completeness of any vertex, 0 without topology",
        Scene::completeness);
    add(
        all,
        "job.min_completeness",
        RATIO,
        "the option sustain.classify.min-completeness",
        Scene::minCompleteness);
    add(
        all,
        "job.running",
        Feature.FLAG,
        "Flink reports the job as RUNNING",
        s -> flag(s, s.graph().known() && s.window().facts().topology().state().equals("RUNNING")));
    add(all, "job.uptime", SECONDS, "since the job entered RUNNING", FactFeatures::uptime);
    add(
        all,
        "job.parallelism",
        COUNT,
        "largest parallelism of any vertex",
        s -> s.graph().parallelism());
    add(all, "job.vertices", COUNT, "vertices of the graph", ifKnown(s -> s.graph().ids().size()));
    add(all, "job.slots", COUNT, "slots that the job occupies", s -> s.graph().slots());
    add(
        all,
        "job.task_managers",
        COUNT,
        "task managers that are heard of as the job's",
        s -> positive(s.window().taskManagers().size()));
    add(
        all,
        "busiest.parallelism",
        COUNT,
        "subtasks of the vertex that is busiest on average",
        FactFeatures::parallelismOfBusiest);
    add(
        all,
        "job.restarts_15m",
        COUNT,
        "restarts in 15 minutes that were no rescale",
        FactFeatures::restarts);
    add(
        all,
        "job.reports_lag",
        Feature.FLAG,
        "some source reports pendingRecords",
        ifKnown(FactFeatures::reportsLag));
  }

  private static void addCheckpoint(List<Feature> all) {
    add(
        all,
        "checkpoint.interval",
        SECONDS,
        "configured interval, 0 when off",
        checkpoint(c -> c.intervalMs() / 1e3));
    add(
        all,
        "checkpoint.timeout",
        SECONDS,
        "configured timeout",
        checkpoint(c -> c.timeoutMs() / 1e3));
    add(
        all,
        "checkpoint.min_pause",
        SECONDS,
        "configured pause",
        checkpoint(c -> c.minPauseMs() / 1e3));
    add(
        all,
        "checkpoint.p99",
        SECONDS,
        "99th percentile of the duration in Flink's history",
        checkpoint(c -> c.p99DurationMs() < 0 ? Double.NaN : c.p99DurationMs() / 1e3));
    add(
        all,
        "checkpoint.unaligned",
        Feature.FLAG,
        "unaligned checkpoints are on",
        checkpoint(c -> flag(c.unaligned())));
  }

  private static void addDeployment(List<Feature> all) {
    add(
        all,
        "deployment.task_managers",
        COUNT,
        "task managers of the cluster",
        deployment(d -> positive(d.taskManagers())));
    add(
        all,
        "deployment.slots_per_tm",
        COUNT,
        "slots of a task manager",
        deployment(d -> positive(d.slotsPerTaskManager())));
    add(
        all,
        "deployment.cores",
        COUNT,
        "CPU cores that a task manager sees",
        deployment(d -> positive(d.cores())));
    add(
        all,
        "deployment.process_memory",
        BYTES,
        "process memory of a task manager",
        deployment(d -> positive((double) d.processMemoryBytes())));
    add(
        all,
        "deployment.heap",
        BYTES,
        "heap of a task manager",
        deployment(d -> positive((double) d.heapBytes())));
    add(
        all,
        "deployment.managed",
        BYTES,
        "managed memory of a task manager",
        deployment(d -> (double) d.managedBytes()));
    add(
        all,
        "deployment.network",
        BYTES,
        "network memory of a task manager",
        deployment(d -> positive((double) d.networkBytes())));
    add(
        all,
        "deployment.off_heap",
        BYTES,
        "direct memory that a task manager may use besides network buffers",
        deployment(FactFeatures::offHeap));
  }

  private static void addEstimates(List<Feature> all) {
    add(
        all,
        "job.busy_cores",
        COUNT,
        "threads that the job keeps busy: mean busy times parallelism, summed; it can use no more cores than that",
        CpuEstimate::busyCores);
    add(
        all,
        "job.cpu",
        RATIO,
        "the most of its task managers' cores that the job can be using",
        CpuEstimate::ofCores);
    add(
        all,
        "tm.cpu_of_hottest",
        RATIO,
        "mean CPU load of the task manager that has most",
        CpuEstimate::ofHottest);
    add(
        all,
        "tm.heap_live",
        RATIO,
        "low envelope of the heap over its maximum, the live set; the highest where several task managers are meant",
        HeapEstimate::live);
  }

  /** The JVM's limit of direct memory is network, framework and task off-heap memory together. */
  private static double offHeap(Deployment deployment) {
    String memory = "taskmanager.memory.";
    var configured = deployment.configuration();
    return MemorySize.bytes(configured.get(memory + "framework.off-heap.size"))
        + MemorySize.bytes(configured.get(memory + "task.off-heap.size"));
  }

  private static double uptime(Scene scene) {
    Topology topology = scene.window().facts().topology();
    return topology == null || topology.startedAt() == 0
        ? Double.NaN
        : (scene.window().end() - topology.startedAt()) / 1e3;
  }

  private static double parallelismOfBusiest(Scene scene) {
    double most = scene.extreme(Signal.BUSY, Statistic.MEAN, true);
    return scene.graph().ids().stream()
        .filter(id -> scene.at(id, Signal.BUSY, Statistic.MEAN) == most)
        .mapToDouble(id -> scene.graph().vertex(id).parallelism())
        .max()
        .orElse(Double.NaN);
  }

  /**
   * Flink counts a rescale as a restart; only the adaptive schedulers rescale and say how often.
   */
  private static double restarts(Scene scene) {
    var stats = scene.window().stats();
    double rescales = stats.get(Signal.RESCALES, Statistic.INCREASE_15M);
    if (Double.isNaN(rescales) && scene.graph().known()) {
      String scheduler = String.valueOf(scene.window().facts().topology().scheduler());
      rescales = scheduler.startsWith("Adaptive") ? Double.NaN : 0;
    }
    double restarts = stats.get(Signal.RESTARTS, Statistic.INCREASE_15M);
    return Math.max(0, restarts - rescales);
  }

  private static double reportsLag(Scene scene) {
    return flag(
        scene.window().vertices().stream()
            .flatMapToInt(vertex -> Arrays.stream(vertex.stats().signals()))
            .anyMatch(ordinal -> ordinal == Signal.PENDING_RECORDS.ordinal()));
  }

  private static ToDoubleFunction<Scene> vertex(ToDoubleFunction<Topology.Vertex> read) {
    return scene -> {
      Topology.Vertex vertex = scene.graph().vertex(scene.subject().id());
      return vertex == null ? Double.NaN : read.applyAsDouble(vertex);
    };
  }

  private static ToDoubleFunction<Scene> ifKnown(ToDoubleFunction<Scene> read) {
    return scene -> scene.graph().known() ? read.applyAsDouble(scene) : Double.NaN;
  }

  private static ToDoubleFunction<Scene> checkpoint(ToDoubleFunction<Checkpointing> read) {
    return scene -> {
      Checkpointing fact = scene.window().facts().checkpoint();
      return fact == null ? Double.NaN : read.applyAsDouble(fact);
    };
  }

  private static ToDoubleFunction<Scene> deployment(ToDoubleFunction<Deployment> read) {
    return scene -> {
      Deployment fact = scene.window().facts().deployment();
      return fact == null ? Double.NaN : read.applyAsDouble(fact);
    };
  }

  private static double positive(double value) {
    return value > 0 ? value : Double.NaN;
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }

  private static double flag(Scene scene, boolean value) {
    return scene.graph().known() ? flag(value) : Double.NaN;
  }

  private static void add(
      List<Feature> all, String name, String unit, String about, ToDoubleFunction<Scene> source) {
    all.add(new Feature(name, unit, about, source));
  }
}
