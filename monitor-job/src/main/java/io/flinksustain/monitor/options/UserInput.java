package io.flinksustain.monitor.options;

import io.flinksustain.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.StringUtils;

/** Checks what a user gave against the declared options and makes Flink's configuration of it. */
public final class UserInput {
  private UserInput() {}

  /**
   * The configuration of the application.
   *
   * @param groups in order of precedence, least first; within one group of files nothing may be
   *     given twice, on the command line the last one counts
   */
  @SafeVarargs
  public static Configuration toConfiguration(List<Given>... groups) {
    Map<String, Given> merged = new LinkedHashMap<>();
    for (List<Given> group : groups) {
      merged.putAll(byFullKey(group));
    }
    Configuration configuration = new Configuration();
    merged.forEach((key, given) -> set(configuration, key, given));
    return configuration;
  }

  /**
   * In a sentence each, which options of a file have another value on the command line. What is
   * handed on as it is may hold a secret, so its values are not repeated.
   */
  public static List<String> contradictions(List<Given> file, List<Given> commandLine) {
    Map<String, Given> typed = byFullKey(commandLine);
    return byFullKey(file).entrySet().stream()
        .filter(written -> typed.containsKey(written.getKey()))
        .filter(written -> !typed.get(written.getKey()).value().equals(written.getValue().value()))
        .map(written -> contradiction(written.getValue(), typed.get(written.getKey())))
        .toList();
  }

  private static String contradiction(Given written, Given typed) {
    if (OptionRegistry.find(fullKey(written.key())) == null) {
      return "option '%s' is another in %s than on the command line, which wins"
          .formatted(written.key(), written.origin());
    }
    return "option '%s' is '%s' in %s and '%s' on the command line, which wins"
        .formatted(written.key(), written.value(), written.origin(), typed.value());
  }

  private static Map<String, Given> byFullKey(List<Given> group) {
    Map<String, Given> byKey = new LinkedHashMap<>();
    for (Given given : group) {
      Given earlier = byKey.put(fullKey(given.key()), given);
      if (earlier != null && !given.origin().equals(Given.COMMAND_LINE)) {
        throw new OptionException(
            "option '%s' is given twice: %s and %s; keep one of them"
                .formatted(given.key(), earlier.origin(), given.origin()));
      }
    }
    return byKey;
  }

  private static String fullKey(String key) {
    boolean full = key.startsWith(OptionRegistry.ROOT) || key.startsWith(OptionRegistry.FLINK);
    return full ? key : OptionRegistry.ROOT + key;
  }

  private static void set(Configuration configuration, String key, Given given) {
    if (key.startsWith(OptionRegistry.FLINK)) {
      configuration.setString(key.substring(OptionRegistry.FLINK.length()), given.value());
      return;
    }
    OptionRegistry.Declared declared = OptionRegistry.find(key);
    if (declared == null && !OptionRegistry.passesThrough(key)) {
      throw unknown(given);
    }
    configuration.setString(key, given.value());
    if (declared != null) {
      check(configuration, declared, given);
    }
  }

  private static void check(
      Configuration configuration, OptionRegistry.Declared declared, Given given) {
    ConfigOption<?> option = declared.option();
    try {
      if (StringUtils.isNullOrWhitespaceOnly(given.value()) && declared.type() != String.class) {
        throw new IllegalArgumentException("it is empty");
      }
      requireInRange(option, configuration.getOptional(option).orElseThrow(), given);
    } catch (IllegalArgumentException e) {
      throw refused(option, given, OptionText.takes(declared));
    }
  }

  private static void requireInRange(ConfigOption<?> option, Object value, Given given) {
    OptionRange.problem(option, value)
        .ifPresent(
            range -> {
              throw refused(option, given, range);
            });
  }

  private static OptionException refused(ConfigOption<?> option, Given given, String takes) {
    String otherwise =
        option.hasDefaultValue() ? ", by default " + OptionText.defaultValue(option) : "";
    return new OptionException(
        "option '%s' (%s) cannot be '%s'; it takes %s%s"
            .formatted(given.key(), given.origin(), given.value(), takes, otherwise));
  }

  private static OptionException unknown(Given given) {
    List<String> known = OptionRegistry.all().stream().map(d -> d.option().key()).toList();
    String nearest = Nearest.of(fullKey(given.key()), known).orElseThrow();
    return new OptionException(
        "unknown option '%s' (%s); the nearest is '%s'"
            .formatted(
                given.key(), given.origin(), nearest.substring(OptionRegistry.ROOT.length())));
  }
}
