package io.flinksustain.monitor.options;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the reference page of all options. */
final class OptionReference {
  private static final String HEAD =
      """
      # Configuration

      <!-- Generated from the declarations in the code; see OptionReferenceTest. Do not edit. -->

      Give options on the command line (`--window.size 10s`, `--window.size=10s`) or in a YAML
      file (`--config FILE`), nested or with dots, with or without the leading `sustain.`. The
      command line wins over the file. A list is written `a;b`, or as a YAML list. An option that
      does not exist or cannot be read ends the start with an error that names it.
      """;

  private OptionReference() {}

  static String page() {
    return HEAD
        + OptionRegistry.CLASSES.stream()
            .map(OptionReference::section)
            .collect(Collectors.joining())
        + passThrough();
  }

  private static String section(Class<?> owner) {
    String title = owner.getSimpleName().replace("Options", "").toLowerCase(Locale.ROOT);
    return table(title)
        + OptionRegistry.of(owner).stream().map(OptionReference::row).collect(Collectors.joining());
  }

  private static String table(String title) {
    return "\n## " + title + "\n\n| key | type | default | meaning |\n|---|---|---|---|\n";
  }

  private static String row(OptionRegistry.Declared declared) {
    String value = OptionText.defaultValue(declared.option());
    return "| `%s` | %s | %s | %s |%n"
        .formatted(
            declared.option().key(),
            (declared.list() ? "list of " : "") + OptionText.type(declared),
            value.isEmpty() ? "" : '`' + value + '`',
            OptionText.prose(declared.option()))
        .replace("\r", "");
  }

  private static String passThrough() {
    String rows =
        OptionRegistry.passThrough().entrySet().stream()
            .map(e -> "| `%s<key>` | %s |\n".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
    return "\n## handed on as they are\n\n| key | meaning |\n|---|---|\n"
        + rows
        + "| `%s<key>` | Any option of Flink itself, such as `flink.parallelism.default`. |\n"
            .formatted(OptionRegistry.FLINK);
  }
}
