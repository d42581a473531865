package io.flinksustain.monitor.options;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.description.HtmlFormatter;
import org.apache.flink.util.TimeUtils;

/** Options in words, with values as a person would write them. */
final class OptionText {
  private OptionText() {}

  /** The default, or the empty string when there is none. */
  static String defaultValue(ConfigOption<?> option) {
    return option.hasDefaultValue() ? value(option.defaultValue()) : "";
  }

  private static String value(Object value) {
    if (value instanceof Duration duration) {
      return TimeUtils.formatWithHighestUnit(duration);
    }
    if (value instanceof MemorySize size) {
      return size.toHumanReadableString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(OptionText::value).collect(joining(";"));
    }
    return String.valueOf(value);
  }

  /** What may be written, such as {@code a duration such as '30 s'}. */
  static String takes(OptionRegistry.Declared declared) {
    return declared.list() ? "a list such as 'a;b' of " + type(declared) : single(declared);
  }

  private static String single(OptionRegistry.Declared declared) {
    return switch (declared.type().getSimpleName()) {
      case "Duration" -> "a duration such as '30 s'";
      case "MemorySize" -> "a size such as '64 mb'";
      case "Integer", "Long" -> "a whole number";
      case "Double" -> "a number";
      case "Boolean" -> "true or false";
      case "String" -> "text";
      default -> "one of " + type(declared);
    };
  }

  /** The type in a word; for an enum its values. */
  static String type(OptionRegistry.Declared declared) {
    Class<?> type = declared.type();
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(joining(", "))
        : type.getSimpleName();
  }

  /** The prose of an option, ready for Markdown. */
  static String prose(ConfigOption<?> option) {
    return new HtmlFormatter().format(option.description()).replace("|", "\\|");
  }
}
