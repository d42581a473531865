package io.flinksustain.policy;

import io.flinksustain.text.Nearest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an annotation that sets an option sets.
 *
 * @param option the option
 * @param knob whose value it is, known or not; empty for the whole job's
 */
record AnnotationName(PolicyOption<?> option, String knob) {
  static final String PREFIX = PolicyBook.ANNOTATION_PREFIX;
  static final String EXCLUDE = PREFIX + "exclude";
  static final String FREEZE_UNTIL = PREFIX + "freeze-until";
  static final String FREEZE_REASON = PREFIX + "freeze-reason";

  /** What {@code sustain.io/mode} or {@code sustain.io/mode.parallelism} sets. */
  static Optional<AnnotationName> parse(String name) {
    return ofJob(name).or(() -> ofKnob(name));
  }

  private static Optional<AnnotationName> ofJob(String name) {
    return options()
        .filter(option -> option.isOfJobs() && name.equals(PREFIX + option))
        .findFirst()
        .map(option -> new AnnotationName(option, ""));
  }

  private static Optional<AnnotationName> ofKnob(String name) {
    return options()
        .filter(option -> option.isOfKnobs() && name.startsWith(PREFIX + option + '.'))
        .findFirst()
        .map(option -> new AnnotationName(option, name.substring(dot(option) + 1)))
        // An empty knob stands for the whole job, which nobody can have meant by a dot.
        .filter(found -> !found.knob().isEmpty());
  }

  private static int dot(PolicyOption<?> option) {
    return PREFIX.length() + option.name().length();
  }

  /** The name that was probably meant, as a hint. */
  static String hint(String wrong) {
    return Nearest.hint(wrong, names());
  }

  private static Set<String> names() {
    return Stream.concat(
            Stream.of(EXCLUDE, FREEZE_UNTIL, FREEZE_REASON),
            options().map(option -> PREFIX + option + (option.isOfJobs() ? "" : ".KNOB")))
        .collect(Collectors.toSet());
  }

  private static Stream<PolicyOption<?>> options() {
    return PolicyOptions.ALL.stream().filter(PolicyOption::isAnnotation);
  }
}
