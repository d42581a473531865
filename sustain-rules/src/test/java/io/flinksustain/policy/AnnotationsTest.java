package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationsTest {
  private static final String OPT_IN =
      """
      defaults:
        mode: advise
        opt-in: auto
        knobs:
          parallelism: {min: 2, max: 32}
          taskmanager.count: {mode: advise}
          execution.checkpointing.interval: {opt-in: approve}
      """;
  private static final String INTERVAL = "execution.checkpointing.interval";
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @Test
  void aTeamOptsInAsFarAsItsLaneAllows() {
    Policy policy = annotated("mode", "auto");

    assertThat(policy.mode("parallelism")).hasToString("auto, from annotation sustain.io/mode");
    assertThat(policy.mode("execution.checkpointing.interval").value()).isEqualTo(Mode.APPROVE);
    assertThat(policy.findings()).isEmpty();
  }

  @Test
  void aModeWithoutAnOptInBesideItIsFinal() {
    assertThat(annotated("mode", "auto").mode("taskmanager.count").value()).isEqualTo(Mode.ADVISE);
    assertThat(annotated("mode.taskmanager.count", "approve").mode("taskmanager.count").value())
        .isEqualTo(Mode.ADVISE);
  }

  @Test
  void aKnobIsOptedInAlone() {
    Policy policy = annotated("mode.parallelism", "approve");

    assertThat(policy.mode("parallelism").value()).isEqualTo(Mode.APPROVE);
    assertThat(policy.mode("rest.port").value()).isEqualTo(Mode.ADVISE);
    assertThat(policy.mode("parallelism.default").value()).isEqualTo(Mode.APPROVE);
  }

  @Test
  void theModeOfAKnobWinsOverThatOfTheJob() {
    Policy policy =
        Jobs.policy(
            OPT_IN, Map.of("sustain.io/mode", "auto", "sustain.io/mode.parallelism", "advise"));

    assertThat(policy.mode("parallelism").value()).isEqualTo(Mode.ADVISE);
    assertThat(policy.mode("rest.port").value()).isEqualTo(Mode.AUTO);
  }

  @Test
  void aTeamOptsOut() {
    String text = "defaults: {mode: auto, knobs: {parallelism: {mode: auto}}}\n";
    Policy policy = Jobs.policy(text, Map.of("sustain.io/mode", "advise"));

    assertThat(policy.mode("parallelism").value()).isEqualTo(Mode.ADVISE);
    assertThat(policy.findings()).isEmpty();
  }

  @Test
  void whatIsAskedBeyondWhatIsAllowedIsNotGiven() {
    Policy policy = annotated("mode.execution.checkpointing.interval", "auto");

    assertThat(policy.mode("execution.checkpointing.interval").value()).isEqualTo(Mode.APPROVE);
    assertThat(policy.findings())
        .singleElement()
        .hasToString(
            "sustain.io/mode.execution.checkpointing.interval: asks for auto, which is looser than the"
                + " policy allows; what holds is approve, from defaults in policy.yaml:7 (whoever"
                + " keeps the policy can allow more)");
  }

  @Test
  void saysSoWhereOnlyAKnobIsGivenWhatWasAskedForTheJob() {
    String text = "defaults: {opt-in: approve, knobs: {parallelism: {opt-in: auto}}}\n";
    Policy policy = Jobs.policy(text, Map.of("sustain.io/mode", "auto"));

    assertThat(policy.mode("parallelism").value()).isEqualTo(Mode.AUTO);
    assertThat(policy.mode("rest.port").value()).isEqualTo(Mode.APPROVE);
    assertThat(policy.findings())
        .singleElement()
        .asString()
        .contains("asks for auto", "what holds is approve, from defaults in policy.yaml:1");
  }

  @Test
  void boundsGetOnlyNarrower() {
    assertThat(max(annotated("max.parallelism", "16"))).isEqualTo("16");
    assertThat(max(annotated("max.parallelism", "48"))).isEqualTo("32");
    assertThat(annotated("max.parallelism", "48").findings()).hasSize(1);
    assertThat(annotated("max.parallelism", "16").findings()).isEmpty();
  }

  @Test
  void aKnobWithoutBoundsMayGetSome() {
    Policy policy = annotated("min.taskmanager.memory.process.size", "2 GiB");

    assertThat(policy.find(ValueOptions.MIN, "taskmanager.memory.process.size")).isPresent();
    assertThat(policy.findings()).isEmpty();
  }

  @Test
  void aLaneMayLetItsTeamsWiden() {
    String text = OPT_IN.replace("opt-in: auto", "annotations: widen");
    Policy policy =
        Jobs.policy(
            text,
            Map.of(
                "sustain.io/max.parallelism", "48",
                "sustain.io/observe.soak", "1 h",
                "sustain.io/mode", "approve"));

    assertThat(max(policy)).isEqualTo("48");
    assertThat(policy.get(ProbationOptions.SOAK))
        .hasToString("1 h, from annotation sustain.io/observe.soak");
    assertThat(policy.mode("parallelism").value()).isEqualTo(Mode.ADVISE);
  }

  @ParameterizedTest
  @CsvSource({
    "observe.soak, 5 d, 1 d",
    "observe.settle, 1 h, 1 s",
    "observe.windows, 20, 10",
    "observe.failures, 1, 4",
    "observe.passes, 6, 1",
    "limits.restarts, 0, 5",
    "limits.lag, 1 min, 1 h",
    "limits.backpressure, 10 %, 100 %",
    "min-saving, 20 %, 1 %",
    "step, 10 %, 50 %",
    "priority, 10, 90"
  })
  void valuesGetOnlyStricter(String name, String stricter, String looser) {
    PolicyOption<?> option =
        PolicyOptions.ALL.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();

    assertThat(annotated(name, stricter).get(option).value()).hasToString(stricter);
    assertThat(annotated(name, looser).get(option).from()).hasToString("built in");
    assertThat(annotated(name, looser).findings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mdoe | auto | there is no such annotation; the job is advice only (did you mean"
            + " 'sustain.io/mode'?)",
        "mode | Auto | cannot be 'Auto'; the job is advice only (did you mean 'auto'? It takes advise,"
            + " approve, auto)",
        "mode.paralelism | auto | there is no knob 'paralelism'; the job is advice only (did you"
            + " mean 'parallelism'?)",
        "max.parallelism | many | cannot be 'many'; the job is advice only (a whole number, such as"
            + " 4)",
        "max | 4 | there is no such annotation; the job is advice only",
        "mode. | auto | there is no such annotation; the job is advice only",
        "min.parallelism | 40 | 'min' of parallelism 40, from annotation sustain.io/min.parallelism,"
            + " is too high for 'max' of parallelism 32",
        "observe.passes | 100 | 'observe.passes' 100, from annotation sustain.io/observe.passes, is"
            + " too high for 'observe.windows' 15, built in",
        "exclude | ja | cannot be 'ja'; the job is advice only (true or false)",
        "freeze-until | soon | cannot be 'soon'; the job is advice only (a day such as",
        "freeze-reason | sale | there is a reason and no freeze; the job is advice only (add",
        "opt-in | auto | there is no such annotation",
        "changes-per-day | 5 | there is no such annotation",
        "time-zone | UTC | there is no such annotation"
      })
  void fallsBackToAdviceOnWhatCannotBeUsed(String name, String value, String told) {
    Policy policy =
        Jobs.policy(
            "defaults: {mode: auto, knobs: {parallelism: {max: 32}}}\n",
            Map.of("sustain.io/" + name, value));

    assertThat(policy.mode("parallelism"))
        .hasToString("advise, because annotation sustain.io/" + name + " cannot be used");
    assertThat(policy.mode("rest.port").value()).isEqualTo(Mode.ADVISE);
    assertThat(policy.findings())
        .singleElement()
        .asString()
        .startsWith("sustain.io/" + name + ": " + told);
  }

  @Test
  void tellsTheBeginningOfAValueThatIsTooLong() {
    Policy policy = annotated("exclude", "x".repeat(100_000));

    assertThat(policy.findings())
        .singleElement()
        .asString()
        .hasSizeLessThan(200)
        .contains("xx...'");
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    Policy policy =
        Jobs.policy(OPT_IN, Map.of("sustain.io/a", "", "sustain.io/mode", "x", "sustain.io/z", ""));

    assertThat(policy.findings()).hasSize(3);
  }

  @Test
  void passesOverAnnotationsOfOthers() {
    Policy policy =
        Jobs.policy(
            "defaults: {mode: auto}\n",
            Map.of("mode", "x", "kubectl.kubernetes.io/x", "y", "sustain.io.example/mode", "z"));

    assertThat(policy.findings()).isEmpty();
    assertThat(policy.mode("parallelism").value()).isEqualTo(Mode.AUTO);
  }

  @Test
  void aTeamExcludesItsJobAndCannotLiftAnExclusion() {
    assertThat(annotated("exclude", "true").exclusion())
        .hasValueSatisfying(
            by -> assertThat(by).hasToString("its own team, from annotation sustain.io/exclude"));
    assertThat(annotated("exclude", "false").exclusion()).isEmpty();
    Policy policy =
        Jobs.policy(
            "defaults: {annotations: widen, exclude: [eu1/*/fraud]}\n",
            Map.of("sustain.io/exclude", "false"));

    assertThat(policy.exclusion().orElseThrow())
        .hasToString("eu1/*/fraud, from defaults in policy.yaml:1");
    assertThat(policy.findings()).singleElement().asString().contains("asks for false");
    assertThat(
            Jobs.policy("defaults: {exclude: [eu1/*/*]}\n", Map.of("sustain.io/exclude", "ja"))
                .findings())
        .singleElement()
        .asString()
        .contains("cannot be 'ja'");
  }

  @Test
  void aTeamFreezesItsJob() {
    Policy policy =
        Jobs.policy(
            "defaults: {mode: auto, time-zone: Europe/Berlin}\n",
            Map.of(
                "sustain.io/freeze-until", "2026-12-24", "sustain.io/freeze-reason", "our sale"));

    assertThat(policy.mayStart(NOON, "parallelism", 0))
        .hasToString(
            "no: frozen until 2026-12-25T00:00+01:00: our sale, from annotation"
                + " sustain.io/freeze-until");
    assertThat(policy.mayStart(NOON.plusSeconds(24 * 86_400), "parallelism", 0).granted()).isTrue();
  }

  @Test
  void aJobInKubernetesOfWhichNobodyKnowsTheAnnotationsGetsAdviceOnly() {
    PolicyBook book =
        PolicyBook.parse("policy.yaml", "defaults: {mode: auto, knobs: {parallelism: {max: 9}}}\n");
    Policy policy = book.unannotated(Jobs.of("eu1/payments/fraud"));

    assertThat(policy.mayStart(NOON, "parallelism", 0))
        .hasToString(
            "no: advise only: mode of parallelism: advise, because the annotations of its"
                + " deployment are not known");
    assertThat(policy.mode("taskmanager.count").value()).isEqualTo(Mode.ADVISE);
    assertThat(max(policy)).isEqualTo("9");
  }

  @Test
  void outsideOfKubernetesThereAreNoAnnotations() {
    PolicyBook book = PolicyBook.parse("policy.yaml", "defaults: {mode: auto}\n");

    assertThat(book.unannotated(Jobs.of("lab//fraud")).mayStart(NOON, "parallelism", 0).granted())
        .isTrue();
  }

  @Test
  void anAnnotationThatIsLongerThanAllTimeFailsNothing() {
    String max = "max.execution.checkpointing.interval";

    assertThat(annotated(max, "999999999999999 d").find(ValueOptions.MAX, INTERVAL)).isEmpty();
    assertThat(annotated(max, "999999999999999 h").mode(INTERVAL)).isNotNull();
    assertThat(annotated(max, "10 min").find(ValueOptions.MAX, INTERVAL)).isPresent();
  }

  private static String max(Policy policy) {
    return policy.find(ValueOptions.MAX, "parallelism").orElseThrow().value().text();
  }

  private static Policy annotated(String name, String value) {
    return Jobs.policy(OPT_IN, Map.of("sustain.io/" + name, value));
  }
}
