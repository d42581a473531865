package io.flinksustain.benchmarks.lab.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of the options that Sustain was started with those that others need after it, as a file. */
public final class ReplayOptions {
  /** Name of the file in a recording. */
  static final String FILE = "sustain.yaml";

  private static final String ROOT = "sustain.";
  private static final List<String> DECISIVE =
      List.of("decode.", "window.", "classify.", "advise.");
  private static final String KAFKA = "kafka.";

  private ReplayOptions() {}

  /** Those that decide verdicts: what {@code sustain replay --config} takes. */
  static String yaml(Map<String, String> options) {
    return yaml("# Options of the live run, for sustain replay.\n", options, DECISIVE::stream);
  }

  /** These and where its topics are: what {@code sustain status --config} and others take. */
  public static String asking(String bootstrapServers, Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    all.put(KAFKA + "bootstrap-servers", bootstrapServers);
    return yaml(
        "# For the commands that ask this run.\n",
        all,
        () -> Stream.concat(DECISIVE.stream(), Stream.of(KAFKA)));
  }

  private static String yaml(
      String head, Map<String, String> options, Supplier<Stream<String>> prefixes) {
    Map<String, String> decisive = new TreeMap<>();
    options.forEach((key, value) -> decisive.put(withoutRoot(key), value));
    return decisive.entrySet().stream()
        .filter(option -> prefixes.get().anyMatch(option.getKey()::startsWith))
        .map(option -> option.getKey() + ": \"" + escaped(option.getValue()) + "\"\n")
        .collect(Collectors.joining("", head, ""));
  }

  private static String withoutRoot(String key) {
    return key.startsWith(ROOT) ? key.substring(ROOT.length()) : key;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
