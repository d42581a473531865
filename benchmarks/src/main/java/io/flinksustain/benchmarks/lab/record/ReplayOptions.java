package io.flinksustain.benchmarks.lab.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Of the options that Sustain was started with those that decide its verdicts, as a file. */
final class ReplayOptions {
  /** Name of the file in a recording. */
  static final String FILE = "sustain.yaml";

  private static final String ROOT = "sustain.";
  private static final List<String> DECISIVE =
      List.of("decode.", "window.", "classify.", "advise.");

  private ReplayOptions() {}

  /** What {@code sustain replay --config} takes. */
  static String yaml(Map<String, String> options) {
    Map<String, String> decisive = new TreeMap<>();
    options.forEach((key, value) -> decisive.put(withoutRoot(key), value));
    return decisive.entrySet().stream()
        .filter(option -> DECISIVE.stream().anyMatch(option.getKey()::startsWith))
        .map(option -> option.getKey() + ": \"" + escaped(option.getValue()) + "\"\n")
        .collect(Collectors.joining("", "# Options of the live run, for sustain replay.\n", ""));
  }

  private static String withoutRoot(String key) {
    return key.startsWith(ROOT) ? key.substring(ROOT.length()) : key;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
