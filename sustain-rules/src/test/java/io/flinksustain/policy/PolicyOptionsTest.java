package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.classify.rule.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyOptionsTest {
  static List<PolicyOption<?>> all() {
    return PolicyOptions.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void takesItsOwnDefault(PolicyOption<?> option) {
    boolean none = option.field().otherwise().equals("none");

    assertThat(option.builtIn().isEmpty()).isEqualTo(none);
    option
        .builtIn()
        .ifPresent(value -> assertThat(value.value()).hasToString(option.field().otherwise()));
  }

  @Test
  void hasEachNameOnce() {
    assertThat(PolicyOptions.ALL).extracting(PolicyOption::name).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsCarriedOutByDefault() {
    assertThat(ModeOptions.MODE.builtIn().orElseThrow().value()).isEqualTo(Mode.ADVISE);
    assertThat(ModeOptions.OPT_IN.builtIn().orElseThrow().value()).isEqualTo(Mode.ADVISE);
  }

  @Test
  void aPolicyCanNameEveryKnobForWhichAValueIsProposed() {
    assertThat(RulePack.bundled().rules())
        .filteredOn(rule -> rule.advice().estimate() != EstimateKind.NONE)
        .extracting(rule -> Knobs.canonical(rule.advice().knob()))
        .isNotEmpty()
        .allMatch(Knobs::isKnown);
  }

  @ParameterizedTest
  @CsvSource({
    "eu1/payments/fraud, eu1/payments/fraud, true",
    "eu1/payments/fraud, eu1/payments/fraud2, false",
    "eu1/payments/*, eu1/payments/fraud, true",
    "eu1/payments/*, eu1/orders/fraud, false",
    "eu*/*-prod/fraud-*, eu1/payments-prod/fraud-eu, true",
    "eu*/*-prod/fraud-*, eu1/payments-test/fraud-eu, false",
    "*/*/*, eu1//orders, true",
    "eu1//orders, eu1//orders, true",
    "eu1//orders, eu1/x/orders, false",
    "eu1/*/a.b, eu1/x/aXb, false",
    "eu1/*/a/b, eu1/x/a/b, true"
  })
  void aPatternMatchesPartByPart(String pattern, String job, boolean matches) {
    assertThat(JobPattern.parse(pattern).orElseThrow().matches(Jobs.of(job))).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "eu1/payments/*, eu1/payments/fraud, true",
    "eu1/payments/*, eu1/orders/fraud, false",
    "eu1/payments/a*, eu1/*/fraud, false",
    "eu1/pay*/*, eu1/*ments/fraud, true",
    // Taken for granted where both have stars.
    "eu1/a*/*, eu1/b*/*, true"
  })
  void patternsMeetInAJobOfBoth(String one, String other, boolean meet) {
    JobPattern first = JobPattern.parse(one).orElseThrow();
    JobPattern second = JobPattern.parse(other).orElseThrow();

    assertThat(first.meets(second)).isEqualTo(meet);
    assertThat(second.meets(first)).isEqualTo(meet);
  }

  @ParameterizedTest
  @CsvSource({"eu1", "eu1/payments", "/payments/fraud", "eu1/payments/", "''"})
  void aPatternHasThreeParts(String text) {
    assertThat(JobPattern.parse(text)).isEmpty();
  }
}
