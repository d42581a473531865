package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.advise.Tried;
import io.flinksustain.advise.TriedMemory;
import io.flinksustain.alert.Advised;
import io.flinksustain.alert.AlertWord;
import io.flinksustain.alert.JobAlerts;
import io.flinksustain.alert.Posting;
import io.flinksustain.alert.Raised;
import io.flinksustain.capacity.demand.Link;
import io.flinksustain.capacity.history.Axis;
import io.flinksustain.capacity.history.DecayingHistogram;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.history.LinkFlow;
import io.flinksustain.capacity.history.OutOfMemory;
import io.flinksustain.capacity.history.Peak;
import io.flinksustain.capacity.history.VertexHistory;
import io.flinksustain.capacity.scale.ScalePoint;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.Symptom;
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
import io.flinksustain.fact.TargetState;
import io.flinksustain.fact.Topology;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.types.CodecSerializer;
import io.flinksustain.monitor.types.CodecTypeInfo;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.steer.PolicyRefusal;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.FactMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.Summarizer;
import io.flinksustain.window.WindowJoin;
import io.flinksustain.window.WindowSummary;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type on a stream or in state, as an example with all of its parts. */
class StreamTypesTest {
  private static final JobRef JOB = new JobRef("eu1", "payments", "fraud", "a1", "Fraud");
  private static final Topology TOPOLOGY =
      new Topology(
          "RUNNING",
          1,
          "Adaptive",
          List.of(new Topology.Vertex("v", "Map", 2, 128, "g", List.of("Map", "Filter"))),
          List.of(new Topology.Edge("u", "v", "HASH")));
  private static final Fact FACT = Fact.of(JOB, 5, TOPOLOGY);
  private static final List<Evidence> EVIDENCE = List.of(new Evidence("busy.p95", 0.9, "ratio"));
  private static final Subject VERTEX = new Subject("vertex", "v", "Map", 1);

  private static final Diagnosis DIAGNOSIS =
      new Diagnosis(
          JOB,
          Diagnosis.HEALTHY,
          Severity.OK,
          Subject.JOB,
          1,
          2,
          EVIDENCE,
          List.of("slow-sink@Sink"),
          0.9,
          List.of("more"),
          "s",
          "");
  private static final WindowSummary SUMMARY =
      Summarizer.summarize(0, 60_000, List.of(report(), report()), CounterMemory.EMPTY);
  private static final JobWindow WINDOW = SUMMARY.windows().get(0);
  private static final Advice ADVICE = new Advice("knob", EstimateKind.values()[0], "t", "e", "a");
  private static final Conditions CONDITIONS = new Conditions(1_000, 4, "0123456789ab");
  private static final Learnt LEARNT =
      new Learnt(
          Map.of("v", new CatchUp(1, 2, 3, 4)),
          new StateCourse(List.of(new StatePoint(1, 2, 3))),
          new Pace(Map.of("v", 5.0), 6, 6),
          new Scale(7, 8, 9, 10, 11),
          true);

  private static final Set<String> HOT =
      Set.of(
          Uids.DECODE_REPORTS,
          Uids.GATHER_REPORTS,
          Uids.WINDOW_JOBS,
          Uids.DECODE_FACTS,
          Uids.CLASSIFY_JOBS,
          Uids.ADVISE_JOBS);

  /** What is on every edge and in every state of the hot path. */
  private static final Map<Class<?>, TypeInformation<?>> CODECS =
      Stream.of(
              StreamTypes.REPORT,
              StreamTypes.FACT,
              StreamTypes.JOB_WINDOW,
              StreamTypes.DIAGNOSIS,
              StreamTypes.DIAGNOSED,
              StreamTypes.RECOMMENDATION,
              StreamTypes.JOB_HISTORY,
              StreamTypes.ADVICE_MEMORY,
              StreamTypes.COUNTER_MEMORY,
              StreamTypes.FACT_MEMORY,
              StreamTypes.CLASSIFY_STATE)
          .collect(Collectors.toMap(TypeInformation::getTypeClass, Function.identity()));

  static Stream<Object> types() {
    return Stream.of(raw(), facts(), windows(), verdicts(), alerts(), memories())
        .flatMap(types -> types);
  }

  private static Stream<Object> raw() {
    return Stream.of(
        new RawRecord("sustain.metrics", 1, 2, 3, new byte[] {4}, new byte[0]),
        new OutputRecord(Topic.DIAGNOSES, "k", "o", "i", "t", 1, new byte[] {2}),
        new Unreadable(
            "why", new RawRecord("sustain.metrics", 1, 2, 3, new byte[0], new byte[] {4})),
        report());
  }

  private static Stream<Object> facts() {
    return Stream.of(
        FACT,
        Fact.of(
            JOB,
            5,
            new Checkpointing(
                1,
                2,
                3,
                4,
                "exactly_once",
                true,
                "rocksdb",
                "file",
                -1,
                List.of(new Checkpointing.Checkpoint(1, "COMPLETED", 2, 3, 4, false)))),
        Fact.of(JOB, 5, new Deployment("2.3.0", 1, 2, 3, 4, 5, 6, 7, Map.of("a", "b"))),
        Fact.of(JOB, 5, new Failures(List.of(new Failures.Failure(1, "E", "m", "")))),
        Fact.of(JOB, 5, new TargetState("http://tm-1:9249", false, "timeout", 3)),
        FactMemory.EMPTY.heard(FACT, 10).heard(Fact.of(JOB, 20, TOPOLOGY), 10));
  }

  private static Stream<Object> windows() {
    return Stream.of(
        WINDOW,
        WindowJoin.join(WINDOW, FactMemory.EMPTY.heard(FACT, 10).factsOf(WINDOW)),
        SUMMARY.memory());
  }

  private static Stream<Object> verdicts() {
    return Stream.of(
        new Symptom(
            JOB, "r", "h", true, true, Severity.WARNING, VERTEX, 1, 2, EVIDENCE, "c", "docs/r.md"),
        DIAGNOSIS,
        new Diagnosed(DIAGNOSIS, WINDOW, null, LEARNT),
        new Diagnosed(DIAGNOSIS, WINDOW, ADVICE, LEARNT),
        Diagnosed.silent(WINDOW, LEARNT),
        recommendation());
  }

  private static Recommendation recommendation() {
    return new Recommendation(
        JOB,
        false,
        "c",
        VERTEX,
        "knob",
        "1",
        "2",
        "1",
        "4",
        "do",
        "r",
        "e",
        "a",
        0.5,
        1,
        2,
        EVIDENCE,
        new CostEffect("EUR", 876, 701, 0.33, 0.27),
        List.of("m"),
        CONDITIONS);
  }

  private static Stream<Object> alerts() {
    Alert alert =
        new Alert(
            JOB,
            true,
            "diagnosis",
            "c",
            Severity.WARNING,
            VERTEX,
            1,
            2,
            "s",
            EVIDENCE,
            "docs/c.md");
    return Stream.of(
        AlertWord.of(alert),
        AlertWord.of(DIAGNOSIS),
        new JobAlerts(
            List.of(new Raised(alert, 1, 2, 3, true)), new Advised("id", "c", "do", 4, 5), 6, 7),
        new JobAlerts(List.of(), null, 6, 7),
        new PolicyRefusal("policy.yaml:1:2: it is wrong", 1, 2),
        new Posting(Map.of("a", "b"), Map.of("c", "d"), 1, 2, "http://job", 3, 4));
  }

  private static Stream<Object> memories() {
    RuleState rule =
        new RuleState(
            new RuleMark("h", true, Severity.WARNING, Level.VERTEX),
            new long[] {5},
            new long[] {7},
            Phase.FIRING,
            1,
            2,
            3,
            new long[] {4});
    Tried tried = new Tried(recommendation().attempt(), "It did not help.", 5);
    return Stream.of(
        new ClassifyState(
            1,
            Map.of("r|v", rule),
            new VerdictState(DIAGNOSIS.claim(), 1, 2, 3, 4, Held.NONE),
            LEARNT),
        history(),
        new AdviceMemory(TriedMemory.EMPTY.with(tried), recommendation()));
  }

  private static JobHistory history() {
    return new JobHistory(
        1,
        Map.of("v", DecayingHistogram.empty(Axis.RATE).with(5, 1)),
        DecayingHistogram.empty(Axis.BYTES),
        new Peak(2, 3),
        DecayingHistogram.empty(Axis.CORES),
        Map.of("v", new VertexHistory(List.of(new ScalePoint(1, 2, 3)))),
        Map.of(new Link("u", "v"), new LinkFlow(1, 2)),
        new OutOfMemory(4, 5),
        new OutOfMemory(6, 7));
  }

  private static Report report() {
    Table task = table(Scope.TASK, "v", Signal.BUSY, Signal.RECORDS_IN);
    Table process = table(Scope.TM, "", Signal.CPU, Signal.CPU_TIME);
    Table job = table(Scope.JOB, "", Signal.RESTARTS, Signal.CHECKPOINT_DURATION);
    return new Report(JOB, "tm-1", "host", 1000, 10_000, List.of(task, process, job));
  }

  private static Table table(Scope scope, String vertex, Signal a, Signal b) {
    return new Table(
        scope,
        false,
        new int[] {a.ordinal(), b.ordinal()},
        new String[] {vertex, vertex},
        new int[] {0, 1},
        new int[] {0, 2},
        new double[] {0.5, 7, Double.NaN, 9});
  }

  @Test
  void wouldNoticeKryo() {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);

    assertThatThrownBy(() -> TypeInformation.of(Optional.class).createSerializer(config))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theHotPathNeedsNoReflection() {
    Configuration config = new Configuration();
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, "kafka.example:9092");

    assertThat(Application.build(config).getStreamGraph().getStreamNodes())
        .filteredOn(node -> HOT.contains(node.getTransformationUID()))
        .hasSameSizeAs(HOT)
        .allSatisfy(
            node -> assertThat(node.getTypeSerializerOut()).isInstanceOf(CodecSerializer.class));
  }

  @ParameterizedTest
  @MethodSource("types")
  void needsNoKryoAndComesBackAsItWas(Object example) throws IOException {
    TypeInformation<Object> type = typeOf(example);
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);

    TypeSerializer<Object> serializer = type.createSerializer(config);

    assertThat(type)
        .isInstanceOf(
            CODECS.containsKey(example.getClass()) ? CodecTypeInfo.class : PojoTypeInfo.class);
    assertSame(roundTrip(serializer, example), example);
    assertSame(serializer.copy(example), example);
  }

  private static void assertSame(Object actual, Object expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .withEqualsForType(Arrays::equals, double[].class) // NaN is a value like any other
        .isEqualTo(expected);
  }

  @SuppressWarnings("unchecked")
  private static TypeInformation<Object> typeOf(Object example) {
    TypeInformation<?> codec = CODECS.get(example.getClass());
    return (TypeInformation<Object>)
        (codec == null ? TypeInformation.of(example.getClass()) : codec);
  }

  private static Object roundTrip(TypeSerializer<Object> serializer, Object example)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(example, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
