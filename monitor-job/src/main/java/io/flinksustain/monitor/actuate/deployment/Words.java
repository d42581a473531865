package io.flinksustain.monitor.actuate.deployment;

import static java.util.stream.Collectors.joining;

import io.flinksustain.change.Setting;
import java.util.List;

/** Settings in words, for reasons. */
public final class Words {
  private Words() {}

  /** {@code parallelism of vertex 0a44}. */
  public static String knob(Setting setting) {
    return setting.subject().isEmpty()
        ? setting.knob()
        : setting.knob() + " of vertex " + setting.subject();
  }

  public static String value(String value) {
    return value.isEmpty() ? "unset" : value;
  }

  /** {@code parallelism 6, taskmanager.memory.process.size 4g}. */
  public static String values(List<Setting> settings) {
    return settings.stream()
        .map(setting -> knob(setting) + ' ' + value(setting.value()))
        .collect(joining(", "));
  }
}
