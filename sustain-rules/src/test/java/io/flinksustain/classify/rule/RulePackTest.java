package io.flinksustain.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.flinksustain.yaml.YamlError;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePackTest {
  static final String GOOD =
      """
      id: my-rule
      title: A rule
      status: stable
      severity: warning
      concern: compute
      level: vertex
      when: >
        busy.p95 > 0.8
        && upstream.backpressured.mean > 0.3
      for: 5 of 6 windows
      cause: Because.
      summary: "{subject} is busy {busy.p95}."
      advice: {knob: parallelism, text: More., avoid: Less.}
      """;

  private static List<String> errorsOf(String text) {
    RulePackException refused =
        catchThrowableOfType(RulePackException.class, () -> RulePack.parse("my.yaml", text));
    assertThat(refused).as("the pack is refused").isNotNull();
    return refused.errors().stream().map(YamlError::toString).toList();
  }

  @Test
  void readsOneRule() {
    Rule rule = RulePack.parse("my.yaml", GOOD).rules().get(0);
    assertThat(rule.when().needs()).containsExactly("busy.p95", "upstream.backpressured.mean");
    assertThat(rule.runbook()).isEqualTo("docs/rules/my-rule.md");
    assertThat(rule.steady()).isTrue();
    assertThat(rule.hash()).matches("[0-9a-f]{12}");
  }

  @Test
  void readsManyRulesAsOneJsonDocument() {
    String json =
        """
        [{"id": "a", "title": "A", "status": "trial", "severity": "info", "concern": "waste",
          "level": "job", "when": "job.cpu < 0.1", "for": "90% of baseline", "cause": "c",
          "summary": "s", "advice": {"knob": "k", "text": "t", "avoid": "n"}},
         {"id": "b", "title": "B", "status": "retired", "severity": "info", "concern": "waste",
          "level": "job", "when": "job.cpu < 0.1", "for": "2 windows", "cause": "c",
          "summary": "s", "advice": {"knob": "k", "text": "t", "avoid": "n"}}]
        """;
    assertThat(RulePack.parse("topic", json).rules())
        .extracting(Rule::id)
        .containsExactly("a", "b");
  }

  @Test
  void pointsAtMisspeltFeatureInTheFileAndNamesTheNearest() {
    assertThat(errorsOf(GOOD.replace("upstream.backpressured", "upstream.backpresured")))
        .containsExactly(
            "my.yaml:9:6: there is no feature 'upstream.backpresured.mean' (did you mean"
                + " 'upstream.backpressured.mean'?)");
  }

  @Test
  void pointsAtMisspeltFeatureInQuotes() {
    assertThat(errorsOf(GOOD.replaceFirst("when: >\n.*\n.*\n", "when: 'true && buzy.p95 > 1'\n")))
        .containsExactly("my.yaml:7:16: there is no feature 'buzy.p95' (did you mean 'busy.p95'?)");
  }

  @Test
  void pointsAtTypeErrors() {
    assertThat(errorsOf(GOOD.replace("> 0.3", "* 2 > 0.3")))
        .hasSize(1)
        .allMatch(error -> error.startsWith("my.yaml:9:34: found no matching overload for '_*_'"))
        .allMatch(error -> error.contains("write 2.0 instead of 2"));
    assertThat(errorsOf(GOOD.replace("> 0.3", "")))
        .hasSize(1)
        .allMatch(error -> error.startsWith("my.yaml:9:3: "));
  }

  @Test
  void pointsAtUnknownFieldAndNamesTheNearest() {
    assertThat(errorsOf(GOOD + "cooldwn: 5m\n"))
        .containsExactly(
            "my.yaml:14:1: there is no field 'cooldwn' here (did you mean 'cooldown'?)");
  }

  @Test
  void refusesWithAllErrorsAtOnce() {
    String bad =
        GOOD.replace("5 of 6 windows", "6 of 5 windows")
            .replace("stable", "stabel")
            .replace("{busy.p95}.", "{bussy.p95}.");
    assertThat(errorsOf(bad))
        .hasSize(3)
        .anyMatch(error -> error.startsWith("my.yaml:3:9: 'status' cannot be 'stabel'"))
        .anyMatch(error -> error.startsWith("my.yaml:10:6: 'for' cannot be '6 of 5 windows'"))
        .anyMatch(error -> error.startsWith("my.yaml:12:"));
  }

  @Test
  void refusesWhatIsNoYamlWithItsPlace() {
    assertThat(errorsOf("id: [a\ntitle: b")).hasSize(1).allMatch(e -> e.startsWith("my.yaml:2:"));
    assertThat(errorsOf("")).hasSize(1);
  }

  @Test
  void refusesExplainingNothingAndExplainingInCircles() {
    assertThat(errorsOf(GOOD + "explains: [slow-snk]\n"))
        .containsExactly(
            "my.yaml:14:11: 'explains' names no rule: 'slow-snk' (did you mean 'slow-sink'?)");
    assertThat(errorsOf(GOOD + "explains: [my-rule]\n")).hasSize(1);
  }

  @Test
  void refusesExplainingInCirclesWithARuleThatComesWithSustain() {
    String circle =
        GOOD.replace("id: my-rule", "id: checkpoint-slow") + "explains: [checkpoint-alignment]\n";
    assertThat(errorsOf(circle))
        .hasSize(1)
        .allMatch(e -> e.contains("'checkpoint-slow' and 'checkpoint-alignment' explain each"));
  }

  @Test
  void refusesSequenceWithoutTime() {
    assertThat(errorsOf(GOOD + "sequence: [{after: busy.p95 > 0.1}]\n"))
        .hasSize(1)
        .allMatch(error -> error.contains("a sequence needs 'within'"));
  }

  @Test
  void keepsItsHashWhenOnlyLayoutChanges() {
    String hash = RulePack.parse("a", GOOD).hash();
    assertThat(RulePack.parse("b", "# a remark\n" + GOOD.replace("when: >", "when: |")).hash())
        .isEqualTo(hash);
    assertThat(RulePack.parse("b", GOOD.replace("0.8", "0.7")).hash()).isNotEqualTo(hash);
  }

  @Test
  void refusesTheValuesOfOneKnobForAnother() {
    String slots = "{knob: taskmanager.numberOfTaskSlots, estimate: raise_parallelism,";

    assertThat(errorsOf(GOOD.replace("{knob: parallelism,", slots)))
        .containsExactly(
            "my.yaml:13:16: raise_parallelism finds no value of 'taskmanager.numberOfTaskSlots' (it"
                + " is for parallelism or parallelism.default)");
  }

  @Test
  void takesAnyKnobWithoutAValueAndTheValuesOfAKnobForIt() {
    String with = GOOD.replace("{knob: parallelism,", "{knob: parallelism, estimate: %s,");
    String none = GOOD.replace("{knob: parallelism,", "{knob: taskmanager.numberOfTaskSlots,");

    assertThat(RulePack.parse("my.yaml", with.formatted("raise_parallelism")).rules()).hasSize(1);
    assertThat(RulePack.parse("my.yaml", with.formatted("even_parallelism")).rules()).hasSize(1);
    assertThat(RulePack.parse("my.yaml", none).rules()).hasSize(1);
  }
}
