package io.flinksustain.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Verdict.Truth;
import io.flinksustain.classify.test.Windows;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.VertexWindow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
  private static final int CONDITIONS = 400;
  private static final int WINDOWS = 100;

  /** Values that the conditions name, and those that are odd. */
  private static final double[] VALUES = {
    Double.NaN, Double.NaN, 0, -0.0, 0.5, 1, 2, -1, 1e300, Double.POSITIVE_INFINITY
  };

  private final Random random = new Random(42);
  private final JobWindow template =
      Windows.of("a(2) -> b(2)", "windows: 1, vertices: {b: {busy: 0.5}}").get(0);

  @Test
  void saysWhatTheConditionSaysOrNothing() {
    List<Condition> conditions = conditions();
    Map<Truth, Integer> decided = new EnumMap<>(Truth.class);
    for (int i = 0; i < WINDOWS; i++) {
      Features features = features(randomWindow());
      for (Condition condition : conditions) {
        Truth guess = condition.guard().test(features);
        decided.merge(guess, 1, Integer::sum);
        Verdict asked = condition.evaluate(features);
        assertThat(guess).as(condition.text()).isIn(Truth.UNKNOWN, asked.truth());
        assertThat(condition.test(features)).as(condition.text()).isEqualTo(asked);
      }
    }
    assertThat(decided.values()).as("%s", decided).allMatch(count -> count > 5000);
  }

  @Test
  void sparesAllBundledRulesTheirConditionsWhereNothingIsMissing() {
    Features features = features(template);
    RulePack.bundled().rules().stream()
        .filter(rule -> rule.level().kind().equals("vertex"))
        .forEach(
            rule ->
                assertThat(rule.when().guard().test(features))
                    .as(rule.id())
                    .isEqualTo(Truth.FALSE));
  }

  @ParameterizedTest
  @CsvSource({
    "busy.mean > 0.4, TRUE",
    "busy.mean > 0.6, FALSE",
    "busy.mean >= 0.5 && 1 > busy.mean, TRUE",
    "emit_lag.mean > 0.5, UNKNOWN",
    "busy.mean > 0.6 && emit_lag.mean > 0.5, FALSE",
    "emit_lag.mean > 0.5 && busy.mean > 0.6, FALSE",
    "busy.mean > 0.4 || emit_lag.mean > 0.5, TRUE",
    "!(emit_lag.mean > 0.5), UNKNOWN",
    "is_sink && !is_source, TRUE",
    "busy.mean * 2.0 - 1.0 == busy.mean / 4.0, FALSE",
    "busy.mean > 0.4 ? true : false, UNKNOWN",
    "is_sink == true, UNKNOWN",
    "1 / 2 < 0.4, UNKNOWN"
  })
  void decidesComparisonsAndLeavesTheRestToTheCondition(String condition, Truth expected) {
    Features features = features(template);

    assertThat(compiled(List.of(condition)).get(0).guard().test(features)).isEqualTo(expected);
  }

  private List<Condition> conditions() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CONDITIONS; i++) {
      texts.add(condition(3));
    }
    return compiled(texts);
  }

  private static List<Condition> compiled(List<String> texts) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      yaml.append(
          """
          - id: r%d
            title: t
            status: stable
            severity: info
            concern: waste
            level: vertex
            when: "%s"
            for: 1 window
            cause: c
            summary: s
            advice: {knob: k, text: t, avoid: a}
          """
              .formatted(i, texts.get(i)));
    }
    return RulePack.parse("random", yaml.toString()).rules().stream().map(Rule::when).toList();
  }

  private String condition(int depth) {
    if (depth == 0) {
      return random.nextInt(5) == 0 ? flag() : comparison();
    }
    String one = condition(depth - 1);
    String other = condition(random.nextInt(depth));
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> "(" + one + " && " + other + ")";
      case 3, 4, 5 -> "(" + one + " || " + other + ")";
      case 6 -> "!(" + one + ")";
      default -> "(" + flag() + " ? " + one + " : " + other + ")";
    };
  }

  private String comparison() {
    String operator = List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
    boolean equality = operator.endsWith("=") && !operator.matches("[<>]=");
    String left = number(2);
    return left + " " + operator + " " + (equality || random.nextBoolean() ? number(2) : whole());
  }

  private String whole() {
    return String.valueOf(random.nextInt(4) - 1);
  }

  private String number(int depth) {
    return switch (depth == 0 ? random.nextInt(4) : random.nextInt(6)) {
      case 0 -> List.of("0.0", "-0.0", "0.5", "1.0", "2.0", "-1.0").get(random.nextInt(6));
      case 1, 2, 3 ->
          List.of(
                  "busy.mean",
                  "busy.max",
                  "idle.mean",
                  "upstream.busy.mean",
                  "highest.idle.max",
                  "job.uptime",
                  "parallelism")
              .get(random.nextInt(7));
      case 4 ->
          "(" + number(depth - 1) + " " + "+-*/".charAt(random.nextInt(4)) + " " + number(0) + ")";
      default -> "(" + flag() + " ? " + number(0) + " : double(" + whole() + "))";
    };
  }

  private String flag() {
    return List.of("is_sink", "is_source", "job.running", "checkpoint.unaligned", "true")
        .get(random.nextInt(5));
  }

  private static Features features(JobWindow window) {
    String id = window.vertices().get(1).vertexId();
    return Features.of(window, new Subject("vertex", id, "b", -1), 0.8);
  }

  private JobWindow randomWindow() {
    return new JobWindow(
        template.job(),
        template.start(),
        template.end(),
        template.vertices().stream().map(this::random).toList(),
        template.taskManagers(),
        template.processes(),
        template.stats(),
        random.nextInt(10) == 0 ? JobFacts.NONE : template.facts());
  }

  private VertexWindow random(VertexWindow vertex) {
    int[] signals = vertex.stats().signals();
    double[] values = new double[signals.length * Statistic.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = VALUES[random.nextInt(VALUES.length)];
    }
    int seen = random.nextInt(10) == 0 ? 1 : 2;
    return new VertexWindow(
        vertex.vertexId(), new SignalStats(signals, values), 0, new Completeness(seen, 2, 6, 6));
  }
}
