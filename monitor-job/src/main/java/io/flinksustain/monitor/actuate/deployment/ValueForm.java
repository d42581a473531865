package io.flinksustain.monitor.actuate.deployment;

import io.flinksustain.lint.FlinkDuration;
import io.flinksustain.lint.KnownKeys;
import io.flinksustain.lint.Quantities;
import java.util.Optional;
import java.util.function.Function;

/** How the values of a knob are written, so that two texts of one value are known for the same. */
enum ValueForm {
  /** {@code 2g} is {@code 2048 mb}. */
  FLINK_MEMORY("an amount of memory such as '2048 mb'", Quantities::flinkMemory),
  /** The operator's own: {@code 2Gi} and {@code 2g} are both 2 GiB. */
  OPERATOR_MEMORY("an amount of memory such as '2048m' or '2Gi'", Quantities::operatorMemory),
  /** {@code 500m} is {@code 0.5}. */
  CPU("a number of cores such as '1.5'", Quantities::cpu),
  /** {@code 30 s} is {@code 30000 ms}. */
  DURATION("a length of time such as '30 s'", FlinkDuration::parse),
  /** A parallelism or another whole number. */
  WHOLE_NUMBER("a whole number", text -> number(text, "\\d{1,9}", Long::valueOf)),
  /** A share or factor. */
  NUMBER("a number such as '0.4'", text -> number(text, "\\d{1,9}(\\.\\d+)?", Double::valueOf)),
  /** True or false. */
  FLAG("true or false", text -> number(text, "true|false", Boolean::valueOf)),
  /** Any other text. */
  TEXT("text", Optional::of);

  private final String words;
  private final Function<String, ? extends Optional<?>> reader;

  ValueForm(String words, Function<String, ? extends Optional<?>> reader) {
    this.words = words;
    this.reader = reader;
  }

  private static <T> Optional<T> number(String text, String form, Function<String, T> reader) {
    return text.strip().matches(form) ? Optional.of(reader.apply(text.strip())) : Optional.empty();
  }

  /** The form of one of Flink's options; text when Flink does not say more. */
  static ValueForm ofKey(String key) {
    return KnownKeys.bundled().findAny(key).map(known -> ofType(known.type())).orElse(TEXT);
  }

  private static ValueForm ofType(String type) {
    return switch (type) {
      case "MemorySize" -> FLINK_MEMORY;
      case "Duration" -> DURATION;
      case "Integer", "Long" -> WHOLE_NUMBER;
      case "Float", "Double" -> NUMBER;
      case "Boolean" -> FLAG;
      default -> TEXT;
    };
  }

  /** Whether two texts mean the same; an empty text means that nothing is set. */
  boolean same(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    Optional<?> value = reader.apply(one);
    return one.strip().equals(other.strip())
        || (value.isPresent() && value.equals(reader.apply(other)));
  }

  /** Whether a text is one of this form. */
  boolean fits(String text) {
    return reader.apply(text).isPresent();
  }

  String words() {
    return words;
  }
}
