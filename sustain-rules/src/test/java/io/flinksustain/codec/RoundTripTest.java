package io.flinksustain.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.classify.Claim;
import io.flinksustain.classify.Severity;
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
import io.flinksustain.codec.Examples.Example;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.Report;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Lane;
import io.flinksustain.steer.SteerInput;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.FactMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.VertexWindow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  static List<Example<?>> all() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void comesBackAsItWas(Example<T> example) throws IOException {
    Bytes.assertSame(Bytes.roundTrip(example.codec(), example.value()), example.value());
  }

  @RepeatedTest(50)
  void anyReportComesBack(RepetitionInfo run) throws IOException {
    Report report = new RandomValues(run.getCurrentRepetition()).report();

    Bytes.assertSame(Bytes.roundTrip(ReportCodec.CODEC, report), report);
  }

  @RepeatedTest(50)
  void anyWindowComesBack(RepetitionInfo run) throws IOException {
    RandomValues any = new RandomValues(run.getCurrentRepetition());
    VertexWindow vertex =
        new VertexWindow(
            any.text(),
            any.stats(),
            any.small(),
            new Completeness(any.small(), any.small(), any.value(), any.value()));
    JobWindow window =
        new JobWindow(
            any.job(),
            any.big(),
            any.big(),
            List.of(vertex),
            List.of(),
            any.stats(),
            any.stats(),
            JobFacts.NONE);

    Bytes.assertSame(Bytes.roundTrip(JobWindowCodec.CODEC, window), window);
  }

  @RepeatedTest(50)
  void anyCountersComeBack(RepetitionInfo run) throws IOException {
    var counters = new RandomValues(run.getCurrentRepetition()).counters();

    Bytes.assertSame(Bytes.roundTrip(CounterMemoryCodec.CODEC, counters), counters);
  }

  @RepeatedTest(50)
  void anyRulesComeBack(RepetitionInfo run) throws IOException {
    RandomValues any = new RandomValues(run.getCurrentRepetition());
    RuleState rule =
        new RuleState(
            new RuleMark(any.text(), any.small() > 0, Severity.WARNING, Level.JOB),
            any.longs(3),
            any.longs(2),
            Phase.CLEARING,
            any.big(),
            any.small(),
            any.big(),
            any.longs(4));
    ClassifyState state =
        new ClassifyState(
            any.big(),
            Map.of(
                any.text(),
                rule,
                any.text() + "|||",
                new RuleState(
                    RuleMark.unknown(""),
                    new long[0],
                    new long[0],
                    Phase.INACTIVE,
                    0,
                    0,
                    0,
                    new long[0])),
            new VerdictState(
                Claim.NONE,
                any.big(),
                any.small(),
                any.big(),
                any.small(),
                new Held(any.text(), any.small())),
            new Learnt(
                Map.of("s", new CatchUp(any.small(), any.small(), any.small(), any.small())),
                new StateCourse(List.of(new StatePoint(any.big(), any.small(), any.small()))),
                new Pace(Map.of("v", (double) any.small()), any.small(), any.small()),
                new Scale(any.small(), any.small(), any.small(), any.small(), any.small()),
                any.small() > 0));

    Bytes.assertSame(Bytes.roundTrip(ClassifyStateCodec.CODEC, state), state);
  }

  @Test
  void everyOrderComesBack() throws IOException {
    for (Control order : SteerExamples.orders()) {
      assertThat(Bytes.roundTrip(ControlCodec.CODEC, order)).isEqualTo(order);
    }
  }

  @Test
  void everyInputOfALaneComesBack() throws IOException {
    for (SteerInput input : SteerExamples.inputs()) {
      assertThat(Bytes.roundTrip(SteerInputCodec.CODEC, input)).isEqualTo(input);
    }
  }

  @Test
  void aWindowOfWhichThereIsNothingToSayComesBack() throws IOException {
    Diagnosed silent = Diagnosed.silent(Examples.window(), Examples.learnt());

    Bytes.assertSame(Bytes.roundTrip(DiagnosedCodec.CODEC, silent), silent);
  }

  @Test
  void nothingComesBackAsNothing() throws IOException {
    assertThat(Bytes.roundTrip(AdviceMemoryCodec.CODEC, AdviceMemory.EMPTY))
        .isEqualTo(AdviceMemory.EMPTY);
    assertThat(Bytes.roundTrip(LaneCodec.CODEC, Lane.empty(""))).isEqualTo(Lane.empty(""));
    assertThat(Bytes.roundTrip(BaselineCodec.CODEC, Baseline.UNKNOWN)).isEqualTo(Baseline.UNKNOWN);
    assertThat(Bytes.roundTrip(FactMemoryCodec.CODEC, FactMemory.EMPTY).isEmpty()).isTrue();
    assertThat(Bytes.roundTrip(ClassifyStateCodec.CODEC, ClassifyState.EMPTY))
        .isEqualTo(ClassifyState.EMPTY);
  }

  @Test
  void shapesJobsAndIdsComeBackAsTheSameObjects() throws IOException {
    Report one = Bytes.roundTrip(ReportCodec.CODEC, Examples.report());
    Report other = Bytes.roundTrip(ReportCodec.CODEC, Examples.report());

    assertThat(other.job()).isSameAs(one.job());
    assertThat(other.process()).isSameAs(one.process());
    assertThat(other.tables().get(0).shape()).isSameAs(one.tables().get(0).shape());
    assertThat(other.tables().get(0).values()).isNotSameAs(one.tables().get(0).values());
  }
}
