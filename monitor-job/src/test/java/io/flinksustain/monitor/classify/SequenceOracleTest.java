package io.flinksustain.monitor.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** Sequences in rules match where flink-cep matches, on random series. */
class SequenceOracleTest {
  private static final int SERIES = 60;
  private static final int WINDOWS = 80;
  private static final int MOST_MATCHES = 1_000_000;
  private static final long WINDOW_MS = 60_000;
  private static final long START = 1_767_225_600_000L;
  private static final long WITHIN_MS = 6 * WINDOW_MS;

  private static final String RULE =
      """
      id: three-steps
      title: t
      status: stable
      severity: warning
      concern: stability
      level: job
      steady: false
      sequence:
        - after: restarts.increase > 0
        - after: checkpoint_duration.mean > 30
      within: 6m
      when: checkpoints_failed.increase > 0
      cause: c
      summary: s
      advice: {knob: k, text: t, avoid: a}
      """;

  /** One window of one series. */
  public static final class Event {
    public int series;
    public int window;
    public boolean first;
    public boolean second;
    public boolean third;

    public Event() {}

    Event(int series, int window, Random random) {
      this.series = series;
      this.window = window;
      this.first = random.nextInt(5) == 0;
      this.second = random.nextInt(5) == 0;
      this.third = random.nextInt(4) == 0;
    }

    long at() {
      return START + window * WINDOW_MS;
    }

    String name() {
      return series + "/" + window;
    }
  }

  @Test
  void matchesWhereTheOracleMatches() throws Exception {
    List<Event> events = events();
    Set<String> expected = oracle(events);
    assertThat(expected).as("the series contain sequences").hasSizeGreaterThan(100);
    assertThat(rule(events)).isEqualTo(expected);
  }

  private static List<Event> events() {
    Random random = new Random(42);
    List<Event> events = new ArrayList<>();
    for (int window = 0; window < WINDOWS; window++) {
      for (int series = 0; series < SERIES; series++) {
        events.add(new Event(series, window, random));
      }
    }
    return events;
  }

  private static Set<String> oracle(List<Event> events) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    DataStream<Event> stream =
        env.fromData(events)
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Event>forMonotonousTimestamps()
                    .withTimestampAssigner((event, ts) -> event.at()))
            .keyBy(event -> event.series);
    return new TreeSet<>(
        CEP.pattern(stream, pattern())
            .select(match -> match.get("third").get(0).name())
            .executeAndCollect(MOST_MATCHES));
  }

  private static Pattern<Event, ?> pattern() {
    return Pattern.<Event>begin("first")
        .where(SimpleCondition.of(event -> event.first))
        .followedByAny("second")
        .where(SimpleCondition.of(event -> event.second))
        .followedByAny("third")
        .where(SimpleCondition.of(event -> event.third))
        .within(Duration.ofMillis(WITHIN_MS));
  }

  /** The windows in which the symptom is present: it ends after one window without a match. */
  private static Set<String> rule(List<Event> events) {
    Set<String> ends = new TreeSet<>();
    for (int series = 0; series < SERIES; series++) {
      int wanted = series;
      ends.addAll(rule(wanted, events.stream().filter(e -> e.series == wanted).toList()));
    }
    return ends;
  }

  private static Set<String> rule(int series, List<Event> events) {
    Classifier classifier =
        new Classifier(RulePack.parse("oracle", RULE), ClassifySettings.DEFAULTS);
    Set<String> ends = new TreeSet<>();
    ClassifyState state = ClassifyState.EMPTY;
    boolean firing = false;
    for (Event event : events) {
      ClassifyResult result = classifier.step(state, window(event));
      state = result.state();
      for (Symptom symptom : result.symptoms()) {
        firing = symptom.firing();
      }
      if (firing) {
        ends.add(series + "/" + event.window);
      }
    }
    return ends;
  }

  private static JobWindow window(Event event) {
    JobRef job = new JobRef("c", "", "j", "0", "j");
    SignalStats stats =
        stats(
            new Signal[] {Signal.CHECKPOINT_DURATION, Signal.CHECKPOINTS_FAILED, Signal.RESTARTS},
            new Statistic[] {Statistic.MEAN, Statistic.INCREASE, Statistic.INCREASE},
            new double[] {event.second ? 60 : 1, event.third ? 1 : 0, event.first ? 1 : 0});
    return new JobWindow(
        job,
        event.at(),
        event.at() + WINDOW_MS,
        List.of(),
        List.of(),
        SignalStats.EMPTY,
        stats,
        JobFacts.NONE);
  }

  private static SignalStats stats(Signal[] signals, Statistic[] statistics, double[] values) {
    int stride = Statistic.values().length;
    int[] ordinals = new int[signals.length];
    double[] all = new double[signals.length * stride];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < signals.length; i++) {
      ordinals[i] = signals[i].ordinal();
      all[i * stride + statistics[i].ordinal()] = values[i];
    }
    return new SignalStats(ordinals, all);
  }
}
