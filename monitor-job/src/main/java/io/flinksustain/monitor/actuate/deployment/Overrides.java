package io.flinksustain.monitor.actuate.deployment;

import static java.util.stream.Collectors.joining;

import io.flinksustain.monitor.actuate.Refusal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The value of {@code pipeline.jobvertex-parallelism-overrides}: parallelism by vertex id, as in
 * {@code 0a4480...:4,7df19f...:2}.
 */
final class Overrides {
  static final String KEY = "pipeline.jobvertex-parallelism-overrides";

  private Overrides() {}

  static Map<String, String> parse(String text) {
    Map<String, String> overrides = new TreeMap<>();
    for (String entry : text.isBlank() ? new String[0] : text.split(",")) {
      int colon = entry.indexOf(':');
      if (colon < 1) {
        throw new Refusal(
            "'%s' is set to '%s', which is no list of vertex:parallelism; correct it by hand first"
                .formatted(KEY, text));
      }
      overrides.put(entry.substring(0, colon).strip(), entry.substring(colon + 1).strip());
    }
    return overrides;
  }

  static String text(Map<String, String> overrides) {
    return overrides.entrySet().stream()
        .map(entry -> entry.getKey() + ':' + entry.getValue())
        .collect(joining(","));
  }
}
