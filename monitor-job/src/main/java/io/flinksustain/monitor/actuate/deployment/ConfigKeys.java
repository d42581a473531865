package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds keys in {@code spec.flinkConfiguration}, which is flat ({@code
 * execution.checkpointing.interval: 30 s}) or, for newer operators, nested to any depth.
 */
final class ConfigKeys {
  static final String CONFIGURATION = "flinkConfiguration";

  private ConfigKeys() {}

  /** The text of a key; empty when it is not set. */
  static String read(ObjectNode spec, String key) {
    return find(spec, key).map(path -> at(spec, path).asText()).orElse("");
  }

  /** The way to a key that is set, from the spec on; empty when it is not set. */
  static Optional<List<String>> find(ObjectNode spec, String key) {
    return find(spec.path(CONFIGURATION), key, List.of(CONFIGURATION));
  }

  /**
   * The way to a key, or to where it would be set: as one flat name, which every operator reads.
   */
  static List<String> place(ObjectNode spec, String key) {
    return find(spec, key).orElse(List.of(CONFIGURATION, key));
  }

  static JsonNode at(JsonNode root, List<String> path) {
    JsonNode node = root;
    for (String name : path) {
      node = node.path(name);
    }
    return node;
  }

  private static Optional<List<String>> find(JsonNode node, String key, List<String> way) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    if (node.path(key).isValueNode() && !node.path(key).isNull()) {
      return Optional.of(with(way, key));
    }
    return names(node).stream()
        .filter(name -> key.startsWith(name + '.'))
        .flatMap(
            name ->
                find(node.path(name), key.substring(name.length() + 1), with(way, name)).stream())
        .findFirst();
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> with(List<String> way, String name) {
    List<String> longer = new ArrayList<>(way);
    longer.add(name);
    return List.copyOf(longer);
  }
}
