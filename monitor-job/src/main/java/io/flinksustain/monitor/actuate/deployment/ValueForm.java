package io.flinksustain.monitor.actuate.deployment;

import io.flinksustain.flink.FlinkDuration;
import io.flinksustain.flink.KnownKeys;
import io.flinksustain.flink.Quantities;
import java.util.Optional;
import java.util.function.Function;

/** How the values of a knob are written, so that two texts of one value are known for the same. */
enum ValueForm {
  /** {@code 2g} is {@code 2048 mb}. */
  FLINK_MEMORY("an amount of memory such as '2048 mb'"),
  /** The operator's own: {@code 2Gi} and {@code 2g} are both 2 GiB. */
  OPERATOR_MEMORY("an amount of memory such as '2048m' or '2Gi'"),
  /** {@code 500m} is {@code 0.5}. */
  CPU("a number of cores such as '1.5'"),
  /** {@code 30 s} is {@code 30000 ms}. */
  DURATION("a length of time such as '30 s'"),
  /** A parallelism or another whole number. */
  WHOLE_NUMBER("a whole number"),
  /** A share or factor. */
  NUMBER("a number such as '0.4'"),
  /** True or false. */
  FLAG("true or false"),
  /** Any other text. */
  TEXT("text");

  private final String words;

  ValueForm(String words) {
    this.words = words;
  }

  /** What a text means; empty when it is not of this form. */
  private Optional<?> value(String text) {
    return switch (this) {
      case FLINK_MEMORY -> Quantities.flinkMemory(text);
      case OPERATOR_MEMORY -> Quantities.operatorMemory(text);
      case CPU -> Quantities.cpu(text);
      case DURATION -> FlinkDuration.parse(text);
      case WHOLE_NUMBER -> value(text, "\\d{1,9}", Integer::valueOf);
      case NUMBER -> value(text, "\\d{1,9}(\\.\\d+)?", Double::valueOf);
      case FLAG -> value(text, "true|false", Boolean::valueOf);
      case TEXT -> Optional.of(text);
    };
  }

  private static <T> Optional<T> value(String text, String form, Function<String, T> reader) {
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
    Optional<?> value = value(one);
    return one.strip().equals(other.strip()) || (value.isPresent() && value.equals(value(other)));
  }

  /** Whether a text is one of this form. */
  boolean fits(String text) {
    return value(text).isPresent();
  }

  String words() {
    return words;
  }
}
