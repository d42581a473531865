package io.flinksustain.lint.check;

import io.flinksustain.lint.Setting;
import java.util.List;
import java.util.stream.Collectors;

/** The same value under other keys. */
final class Renaming {
  static final String LEAVE_OUT = "# leave this line out";

  private static final String SECRET = "(?i).*(password|secret|token|credential).*";

  private Renaming() {}

  /**
   * A line for each key; without any, the line is to go.
   *
   * @param keys as in {@link io.flinksustain.flink.WrongKey}
   */
  static String snippet(Setting setting, List<String> keys) {
    return keys.isEmpty()
        ? LEAVE_OUT
        : keys.stream().map(key -> line(setting, key)).collect(Collectors.joining("\n"));
  }

  private static String line(Setting setting, String key) {
    int equals = key.indexOf('=');
    return equals < 0
        ? key + ": " + shown(setting, key)
        : key.substring(0, equals) + ": " + key.substring(equals + 1);
  }

  /** What is found goes to logs that more people read than the file. */
  private static String shown(Setting setting, String key) {
    return (setting.path() + key).matches(SECRET) ? "..." : setting.value().strip();
  }
}
