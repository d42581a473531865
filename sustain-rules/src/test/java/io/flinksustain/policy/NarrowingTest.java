package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever a policy says and whatever annotations say: these never allow what that forbids. */
class NarrowingTest {
  private static final List<String> KNOBS =
      List.of("parallelism", "taskmanager.count", "execution.checkpointing.interval", "rest.port");
  private static final List<String> MODES = List.of("advise", "approve", "auto");
  private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");

  @RepeatedTest(300)
  void anAnnotationNeverWidensWhatALaneForbids(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    String text = policy(random);
    Map<String, String> annotations = annotations(random);
    Policy plain = Jobs.policy(text);
    Policy annotated = Jobs.policy(text, annotations);

    assertThat(annotated.exclusion().isPresent() || plain.exclusion().isEmpty()).isTrue();
    for (String knob : KNOBS) {
      requireNoHigherMode(annotated, plain, knob);
      PolicyOptions.ALL.stream()
          .filter(option -> option.isAnnotation() && !option.equals(ModeOptions.MODE))
          .forEach(option -> requireNoLooser(option, annotated, plain, knob));
    }
    requireNoOtherTimes(annotated, plain);
    requireAdviceAfterMistakes(annotated);
  }

  @RepeatedTest(100)
  void evenWhereItMayWidenItLiftsNoModeNoExclusionAndNoTime(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    String text = policy(random).replaceFirst("defaults:\n", "defaults:\n  annotations: widen\n");
    Policy plain = Jobs.policy(text);
    Policy annotated = Jobs.policy(text, annotations(random));

    assertThat(annotated.exclusion().isPresent() || plain.exclusion().isEmpty()).isTrue();
    KNOBS.forEach(knob -> requireNoHigherMode(annotated, plain, knob));
    requireNoOtherTimes(annotated, plain);
    requireAdviceAfterMistakes(annotated);
  }

  private static void requireNoHigherMode(Policy annotated, Policy plain, String knob) {
    Mode mode = plain.mode(knob).value();
    Mode optIn = plain.find(ModeOptions.OPT_IN, knob).orElseThrow().value();

    assertThat(annotated.mode(knob).value())
        .as("mode of %s", knob)
        .isLessThanOrEqualTo(mode.compareTo(optIn) > 0 ? mode : optIn);
  }

  private static <T> void requireNoLooser(
      PolicyOption<T> option, Policy annotated, Policy plain, String knob) {
    plain
        .find(option, knob)
        .ifPresent(
            allowed ->
                assertThat(
                        option.isLooser(
                            annotated.find(option, knob).orElseThrow().value(), allowed.value()))
                    .as("%s of %s", option, knob)
                    .isFalse());
  }

  /** A change that may start with annotations may start at that time without them. */
  private static void requireNoOtherTimes(Policy annotated, Policy plain) {
    for (int hour = 0; hour < 24 * 8; hour += 5) {
      Instant now = START.plus(Duration.ofHours(hour));
      boolean allowed = plain.calendar().isOpen(now) && plain.calendar().frozen(now).isEmpty();

      assertThat(annotated.mayStart(now, "parallelism", 0).granted() && !allowed).isFalse();
    }
  }

  private static void requireAdviceAfterMistakes(Policy annotated) {
    if (annotated.findings().stream().anyMatch(finding -> !finding.usable())) {
      assertThat(KNOBS).allMatch(knob -> annotated.mode(knob).value() == Mode.ADVISE);
    }
  }

  private static String policy(Random random) {
    StringBuilder text = new StringBuilder("defaults:\n");
    section(text, "  ", random);
    text.append("lanes:\n  - name: a\n    jobs: [eu1/payments/*]\n");
    section(text, "    ", random);
    return text.toString();
  }

  private static void section(StringBuilder text, String indent, Random random) {
    mode(text, indent, random);
    maybe(random, text, indent + "step: " + (1 + random.nextInt(100)) + " %\n");
    maybe(random, text, indent + "min-saving: " + random.nextInt(50) + " %\n");
    maybe(random, text, indent + "priority: " + random.nextInt(101) + "\n");
    maybe(random, text, indent + "observe: {soak: " + random.nextInt(10) + " d}\n");
    maybe(random, text, indent + "limits: {restarts: " + random.nextInt(5) + "}\n");
    maybe(random, text, indent + "maintenance: [{days: mon-wed, from: 20:00, to: 05:00}]\n");
    maybe(random, text, indent + "freeze: [{from: 2026-12-03, to: 2026-12-04, reason: x}]\n");
    maybe(random, text, indent + "exclude: [eu1/payments/f*]\n");
    text.append(indent).append("knobs:\n");
    knob(text, indent + "  parallelism:\n", indent + "    ", random);
    knob(text, indent + "  taskmanager.count:\n", indent + "    ", random);
  }

  private static void knob(StringBuilder text, String head, String indent, Random random) {
    text.append(head).append(indent).append("min: ").append(random.nextInt(3)).append('\n');
    mode(text, indent, random);
    maybe(random, text, indent + "max: " + (3 + random.nextInt(30)) + "\n");
  }

  /** An opt-in alone is the highest, for it must not be below a mode of the defaults. */
  private static void mode(StringBuilder text, String indent, Random random) {
    int mode = random.nextInt(MODES.size());
    int optIn = mode + random.nextInt(MODES.size() - mode);
    String modeLine = indent + "mode: " + MODES.get(mode) + "\n";
    String lines =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> indent + "opt-in: auto\n";
          case 2 -> modeLine;
          default -> modeLine + indent + "opt-in: " + MODES.get(optIn) + "\n";
        };
    text.append(lines);
  }

  private static void maybe(Random random, StringBuilder text, String line) {
    if (random.nextBoolean()) {
      text.append(line);
    }
  }

  private static Map<String, String> annotations(Random random) {
    Map<String, String> all = new HashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      String knob = KNOBS.get(random.nextInt(KNOBS.size()));
      switch (random.nextInt(14)) {
        case 0, 1, 2 -> all.put("mode", MODES.get(random.nextInt(MODES.size())));
        case 3, 4 -> all.put("mode." + knob, MODES.get(random.nextInt(MODES.size())));
        case 5 -> all.put("max." + knob, "" + random.nextInt(40));
        case 6 -> all.put("min." + knob, "" + random.nextInt(5));
        case 7 -> all.put("step", (1 + random.nextInt(100)) + " %");
        case 8 -> all.put("step." + knob, (1 + random.nextInt(100)) + " %");
        case 9 -> all.put("observe.soak", random.nextInt(10) + " d");
        case 10 -> all.put("exclude", "" + random.nextBoolean());
        case 11 -> all.put("freeze-until", "2026-12-0" + (1 + random.nextInt(9)));
        case 12 -> all.put("priority", "" + random.nextInt(101));
        default -> all.put(random.nextBoolean() ? "mode" : "moed", "?");
      }
    }
    Map<String, String> named = new HashMap<>();
    all.forEach((name, value) -> named.put("sustain.io/" + name, value));
    return named;
  }
}
