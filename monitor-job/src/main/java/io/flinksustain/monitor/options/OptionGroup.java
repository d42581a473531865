package io.flinksustain.monitor.options;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** Options that are handed on as they are, such as the headers of requests. */
public final class OptionGroup {
  private OptionGroup() {}

  /** Those whose keys begin with the prefix, by what follows it. */
  public static Map<String, String> below(String prefix, Configuration config) {
    Map<String, String> group = new HashMap<>();
    config
        .toMap()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                group.put(key.substring(prefix.length()), value);
              }
            });
    return group;
  }
}
