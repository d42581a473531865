package io.flinksustain.policy;

import io.flinksustain.lint.FlinkDuration;
import io.flinksustain.lint.Numbers;
import io.flinksustain.lint.Quantities;
import io.flinksustain.text.Amount;
import java.time.Duration;
import java.util.Optional;

/** What kind of value a knob has. */
enum KnobKind {
  /** A whole number. */
  COUNT("a whole number, such as 4"),
  /** A number. */
  DECIMAL("a number, such as 0.4"),
  /** Bytes; {@code 2 GB} is what Flink takes it for, 2 GiB. */
  MEMORY("an amount of memory, such as 2 GiB"),
  /** Seconds; a number alone is what Flink takes it for, milliseconds. */
  TIME("a length of time, such as 60 s"),
  /** A word or more: there is no less and no more. */
  CHOICE("no bound: its values are words");

  private final String takes;

  KnobKind(String takes) {
    this.takes = takes;
  }

  /** The kind of a type of Flink's options. */
  static KnobKind of(String type) {
    return switch (type) {
      case "Integer", "Long" -> COUNT;
      case "Float", "Double" -> DECIMAL;
      case "MemorySize" -> MEMORY;
      case "Duration" -> TIME;
      default -> CHOICE;
    };
  }

  String takes() {
    return takes;
  }

  /** The value of a text in the base unit; empty when it is none, or below 0. */
  Optional<Double> parse(String text) {
    return value(text.strip()).filter(value -> value >= 0);
  }

  private Optional<Double> value(String text) {
    return switch (this) {
      case COUNT -> Numbers.integer(text).map(Integer::doubleValue);
      case DECIMAL -> Numbers.decimal(text);
      case MEMORY -> bytes(text);
      case TIME -> FlinkDuration.parse(text).map(KnobKind::seconds);
      case CHOICE -> Optional.empty();
    };
  }

  /** Of a length that is too long to be counted in milliseconds, too. */
  private static double seconds(Duration time) {
    return time.getSeconds() + time.getNano() / 1e9;
  }

  private static Optional<Double> bytes(String text) {
    return Quantities.operatorMemory(text)
        .map(Long::doubleValue)
        .or(() -> Amount.BYTES.parse(text));
  }
}
