package io.flinksustain.codec;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.advise.Attempt;
import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Direction;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.advise.Tried;
import io.flinksustain.advise.TriedMemory;
import io.flinksustain.capacity.demand.Link;
import io.flinksustain.capacity.history.Axis;
import io.flinksustain.capacity.history.DecayingHistogram;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.history.LinkFlow;
import io.flinksustain.capacity.history.OutOfMemory;
import io.flinksustain.capacity.history.Peak;
import io.flinksustain.capacity.history.VertexHistory;
import io.flinksustain.capacity.scale.ScalePoint;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.engine.Held;
import io.flinksustain.classify.engine.Phase;
import io.flinksustain.classify.engine.RuleMark;
import io.flinksustain.classify.engine.RuleState;
import io.flinksustain.classify.engine.VerdictState;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.learn.CatchUp;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.learn.Pace;
import io.flinksustain.classify.learn.Scale;
import io.flinksustain.classify.learn.StateCourse;
import io.flinksustain.classify.learn.StatePoint;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.TargetState;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.FactMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.KnownJob;
import io.flinksustain.window.RecentCounts;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One value of each type with a codec, with all of its parts; the golden files hold the same. */
final class Examples {
  static final String VERTEX = "cbc357ccb763df2852fee8c4fc7d55f2";
  static final JobRef JOB =
      new JobRef("eu1", "payments", "fraud", "5f3a1c00000000000000000000000001", "Fraud ≥ 1 €");
  static final CostEffect COST = new CostEffect("EUR", 876, 700.8, 0.33, 0.27);
  static final Conditions CONDITIONS = new Conditions(1_000.5, 4, "0123456789ab");
  private static final Map<String, String> MODE = Map.of("sustain.io/mode", "approve");
  private static final String HASH = "0123456789ab";
  private static final long NOW = 1_760_000_000_000L;
  private static final List<Pods.Unplaced> UNPLACED =
      List.of(new Pods.Unplaced("fraud-tm-2", NOW - 60_000, "0/3 nodes are available"));

  /**
   * A codec with a value of its type.
   *
   * @param before what of the value earlier versions could hold, from the first on
   */
  record Example<T>(Codec<T> codec, T value, List<T> before) {
    Example(Codec<T> codec, T value) {
      this(codec, value, List.of());
    }

    /** The value as a version holds it. */
    T value(int version) {
      return version <= before.size() ? before.get(version - 1) : value;
    }

    @Override
    public String toString() {
      return codec.getClass().getSimpleName();
    }
  }

  private Examples() {}

  static List<Example<?>> all() {
    return List.of(
        new Example<>(ReportCodec.CODEC, report()),
        new Example<>(FactCodec.CODEC, fact(UNPLACED), List.of(oldFact(), fact(List.of()))),
        new Example<>(
            JobWindowCodec.CODEC, window(UNPLACED), List.of(oldWindow(), window(List.of()))),
        new Example<>(CounterMemoryCodec.CODEC, counters()),
        new Example<>(
            FactMemoryCodec.CODEC,
            factMemory(UNPLACED),
            List.of(oldFactMemory(), factMemory(List.of()))),
        new Example<>(
            ClassifyStateCodec.CODEC,
            rules(
                new RuleMark(HASH, true, Severity.CRITICAL, Level.TASKMANAGER),
                new Held("slow-sink|v3", 2)),
            List.of(unlearnt(), rules(RuleMark.unknown(HASH), Held.NONE))),
        new Example<>(DiagnosisCodec.CODEC, diagnosis()),
        new Example<>(
            DiagnosedCodec.CODEC,
            diagnosed(UNPLACED),
            List.of(oldDiagnosed(), diagnosed(List.of()))),
        new Example<>(
            RecommendationCodec.CODEC,
            recommendation(COST, CONDITIONS, "the demand of a few days"),
            List.of(
                recommendation(CostEffect.UNKNOWN, Conditions.UNKNOWN),
                recommendation(COST, Conditions.UNKNOWN, "the demand of a few days"))),
        new Example<>(
            JobHistoryCodec.CODEC,
            history(new OutOfMemory(4e9, NOW - 2_000)),
            List.of(history(OutOfMemory.NEVER))),
        new Example<>(TriedMemoryCodec.CODEC, tried()),
        new Example<>(
            AdviceMemoryCodec.CODEC, new AdviceMemory(tried(), recommendation(COST, CONDITIONS))),
        new Example<>(CommandCodec.CODEC, SteerExamples.apply()),
        new Example<>(OutcomeCodec.CODEC, SteerExamples.outcome()),
        new Example<>(
            ControlCodec.CODEC, SteerExamples.order(), List.of(SteerExamples.orderWithoutReason())),
        new Example<>(ChangeEventCodec.CODEC, SteerExamples.event()),
        new Example<>(
            BaselineCodec.CODEC, SteerExamples.baseline(), List.of(SteerExamples.oldBaseline())),
        new Example<>(
            LaneCodec.CODEC,
            SteerExamples.lane(CONDITIONS),
            List.of(
                SteerExamples.oldLane(Conditions.UNKNOWN),
                SteerExamples.oldLane(CONDITIONS),
                SteerExamples.begunLane(CONDITIONS))),
        new Example<>(
            SteerInputCodec.CODEC,
            SteerExamples.input(MODE),
            List.of(SteerExamples.oldInput(null), SteerExamples.oldInput(MODE))));
  }

  static Report report() {
    return new Report(JOB, "tm-1", "10.0.0.7", NOW, 10_000, List.of(tasks(), process(), empty()));
  }

  private static Table tasks() {
    return new Table(
        Scope.TASK,
        true,
        new int[] {Signal.RECORDS_IN.ordinal(), Signal.BUSY.ordinal()},
        new String[] {VERTEX, VERTEX, "v"},
        new int[] {0, 3, 0},
        new int[] {0, 1, 2},
        new double[] {1234, 0.812, Double.NaN, 1.0 / 3, -0.0, Double.POSITIVE_INFINITY});
  }

  private static Table process() {
    return new Table(
        Scope.TM,
        false,
        new int[] {Signal.CPU.ordinal(), Signal.HEAP_USED.ordinal()},
        new String[] {""},
        new int[] {0},
        new int[] {0},
        new double[] {0.003, 536_870_912});
  }

  private static Table empty() {
    return new Table(
        Scope.JOB, false, new int[0], new String[0], new int[0], new int[0], new double[0]);
  }

  private static Fact fact(List<Pods.Unplaced> unplaced) {
    return new Fact(
        JOB,
        NOW,
        topology(),
        checkpointing(),
        deployment(),
        failures(),
        resource(),
        pods(unplaced),
        target());
  }

  private static Fact oldFact() {
    return new Fact(
        JOB, NOW, topology(), checkpointing(), deployment(), failures(), null, null, target());
  }

  private static Topology topology() {
    return new Topology(
        "RUNNING",
        NOW - 5,
        "Adaptive",
        List.of(
            new Topology.Vertex("u", "Source", 2, -1, "g", List.of("Source")),
            new Topology.Vertex(VERTEX, "Map", 2, 128, "g", List.of("Map", "Filter"))),
        List.of(new Topology.Edge("u", VERTEX, "HASH")));
  }

  private static Checkpointing checkpointing() {
    return new Checkpointing(
        60_000,
        600_000,
        0,
        1,
        "exactly_once",
        true,
        "rocksdb",
        "file",
        1234.5,
        List.of(new Checkpointing.Checkpoint(7, "COMPLETED", NOW, 1200, 1 << 20, false)));
  }

  private static Deployment deployment() {
    return new Deployment(
        "2.3.0", 2, 4, 8, 1L << 32, 1L << 31, 1L << 30, 1 << 28, Map.of("a.b", "c"));
  }

  private static Failures failures() {
    return new Failures(List.of(new Failures.Failure(NOW, "java.io.IOException", "gone", "")));
  }

  private static Resource resource() {
    return new Resource(
        "",
        Map.of("sustain.io/mode", "approve"),
        4,
        3,
        "UPGRADING",
        "v1_20",
        "registry/fraud:7",
        4,
        "running",
        "savepoint",
        "s3://bucket/sp-1",
        true,
        Map.of("taskmanager.numberOfTaskSlots", "2"));
  }

  private static Pods pods(List<Pods.Unplaced> unplaced) {
    return new Pods(
        3,
        1,
        new Pods.Size(0.5, 1, 1L << 30, 1L << 31),
        Pods.Size.NONE,
        2,
        List.of(new Pods.End("fraud-tm-1", "flink-main-container", true, "OOMKilled", 137, NOW, 2)),
        unplaced);
  }

  private static TargetState target() {
    return new TargetState("http://tm-1:9249", false, "timeout", 3);
  }

  static JobWindow window() {
    return window(UNPLACED);
  }

  private static JobWindow window(List<Pods.Unplaced> unplaced) {
    return window(new JobFacts(topology(), null, deployment(), null, resource(), pods(unplaced)));
  }

  private static JobWindow oldWindow() {
    return window(new JobFacts(topology(), null, deployment(), null, null, null));
  }

  private static JobWindow window(JobFacts facts) {
    return new JobWindow(
        JOB,
        NOW,
        NOW + 60_000,
        List.of(
            new VertexWindow(VERTEX, stats(0.7, 1 / 7.0), 2, new Completeness(3, 4, 5.5, 6)),
            new VertexWindow("v", SignalStats.EMPTY, -1, new Completeness(0, 4, 0, 6))),
        List.of(new TaskManagerWindow("tm-1", "10.0.0.7", stats(3, Double.NaN))),
        stats(4, 5),
        SignalStats.EMPTY,
        facts);
  }

  private static SignalStats stats(double mean, double rate) {
    int stride = Statistic.values().length;
    double[] values = new double[2 * stride];
    Arrays.fill(values, Double.NaN);
    values[Statistic.MEAN.ordinal()] = mean;
    values[stride + Statistic.RATE.ordinal()] = rate;
    return new SignalStats(new int[] {Signal.BUSY.ordinal(), Signal.RECORDS_IN.ordinal()}, values);
  }

  static CounterMemory counters() {
    String job = JOB.jobId();
    return new CounterMemory(
        new String[] {job + "/task/" + VERTEX, job + "/TM/tm-1", ""},
        new int[] {0, 0, 1},
        new int[] {0, 1, 0},
        new int[] {4, 5, 17},
        new int[] {0, 2, 0},
        new long[] {NOW, NOW, NOW - 10_000},
        new double[] {123_456_789, Double.NaN, 12.34},
        new RecentCounts(
            new String[] {job, job},
            new int[] {35, 33},
            new long[] {NOW, NOW},
            new double[] {1, 2}));
  }

  private static FactMemory factMemory(List<Pods.Unplaced> unplaced) {
    long never = Long.MIN_VALUE;
    return factMemory(
        new JobFacts(topology(), checkpointing(), null, failures(), resource(), pods(unplaced)),
        new long[] {NOW, NOW, never, NOW, NOW, NOW - 1},
        Fact.of(JOB, NOW, deployment()),
        Fact.of(JOB, NOW, target()),
        Fact.of(JOB, NOW, resource()),
        Fact.of(JOB, NOW, pods(unplaced)));
  }

  private static FactMemory oldFactMemory() {
    long never = Long.MIN_VALUE;
    return factMemory(
        new JobFacts(topology(), checkpointing(), null, failures(), null, null),
        new long[] {NOW, NOW, never, NOW, never, never},
        Fact.of(JOB, NOW, deployment()),
        Fact.of(JOB, NOW, target()));
  }

  private static FactMemory factMemory(JobFacts facts, long[] since, Fact... pending) {
    long never = Long.MIN_VALUE;
    return new FactMemory(
        List.of(
            new KnownJob(JOB, facts, since, Long.MAX_VALUE, never, never, NOW, true),
            new KnownJob(JOB, JobFacts.NONE, KnownJob.never(), 1, 2, 3, 4, false)),
        List.of(pending));
  }

  private static ClassifyState rules(RuleMark rule, Held held) {
    RuleState firing =
        new RuleState(
            rule,
            new long[] {-1, 5},
            new long[] {-1, 7},
            Phase.FIRING,
            NOW - 600_000,
            2,
            NOW + 60_000,
            new long[] {0, NOW});
    return new ClassifyState(
        NOW,
        Map.of("slow-sink|" + VERTEX, firing),
        new VerdictState(diagnosis().claim(), NOW, 2, NOW - 1, 3, held),
        learnt());
  }

  static Learnt learnt() {
    return new Learnt(
        Map.of(VERTEX, new CatchUp(4, 900, 1000.5, 850)),
        new StateCourse(List.of(new StatePoint(NOW, 1e9, 123.4))),
        new Pace(Map.of(VERTEX, 0.002), 0.003, 6),
        new Scale(3, 10, -2, 123.4, 150.5),
        true);
  }

  private static ClassifyState unlearnt() {
    ClassifyState all = rules(RuleMark.unknown(HASH), Held.NONE);
    return new ClassifyState(all.lastEnd(), all.rules(), all.verdict(), Learnt.NOTHING);
  }

  static Diagnosis diagnosis() {
    return new Diagnosis(
        JOB,
        "slow-sink",
        Severity.CRITICAL,
        new Subject("vertex", VERTEX, "Sink: Kafka", 3),
        NOW - 60_000,
        NOW,
        List.of(new Evidence("busy.p95", 0.97, "ratio")),
        List.of("backpressure@Map"),
        0.9,
        List.of("A free sink."),
        "The sink is slow.",
        "docs/slow-sink.md");
  }

  static Diagnosed diagnosed(List<Pods.Unplaced> unplaced) {
    Advice advice = new Advice("sink.batch-size", EstimateKind.RAISE_HEAP, "do", "effect", "avoid");
    return new Diagnosed(diagnosis(), window(unplaced), advice, learnt());
  }

  private static Diagnosed oldDiagnosed() {
    Diagnosed all = diagnosed(List.of());
    return new Diagnosed(all.diagnosis(), oldWindow(), all.advice(), Learnt.NOTHING);
  }

  static Recommendation recommendation(CostEffect cost, Conditions conditions, String... missing) {
    return new Recommendation(
        JOB,
        true,
        "slow-sink",
        new Subject("vertex", VERTEX, "Sink: Kafka", 3),
        "parallelism",
        "4",
        "8",
        "6",
        "12",
        "Raise it.",
        "The sink is slow.",
        "Less lag.",
        "Restarts.",
        0.9,
        NOW,
        NOW + 86_400_000,
        List.of(new Evidence("busy.p95", 0.97, "ratio")),
        cost,
        List.of(missing),
        conditions);
  }

  private static JobHistory history(OutOfMemory killed) {
    DecayingHistogram values =
        new DecayingHistogram(
            Axis.RATE, NOW, 117, new double[] {0.25, 1, 0.5}, NOW - 86_400_000, NOW, 1_440);
    return new JobHistory(
        NOW,
        Map.of(VERTEX, values),
        new DecayingHistogram(
            Axis.BYTES, NOW, 31, new double[] {1, 2}, NOW - 3_600_000, NOW - 60_000, 24),
        new Peak(488_888, 7.5e8),
        DecayingHistogram.empty(Axis.CORES),
        Map.of(VERTEX, new VertexHistory(List.of(new ScalePoint(4, 1_250.5, NOW)))),
        Map.of(new Link(VERTEX, "b"), new LinkFlow(1_000, 500.5)),
        new OutOfMemory(1e9, NOW - 1_000),
        killed);
  }

  static TriedMemory tried() {
    Attempt attempt = new Attempt("slow-sink", VERTEX, "parallelism", Direction.UP, CONDITIONS);
    return new TriedMemory(List.of(new Tried(attempt, "The rate stayed the same.", NOW)));
  }
}
