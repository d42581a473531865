package io.flinksustain.monitor.decode;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Which format the records of a topic are in.
 *
 * @param byTopic the formats of the topics that have one
 * @param elsewhere the format of all others, null to look at each record
 */
record FormatByTopic(Map<String, Format> byTopic, Format elsewhere) implements Serializable {
  private static final String AUTO = "auto";

  /** Of {@code auto}, of one name for all topics, or of {@code topic:name} pairs with commas. */
  static FormatByTopic parse(String option) {
    Map<String, Format> byTopic = new HashMap<>();
    Format elsewhere = null;
    for (String part : option.split(",", -1)) {
      // Topics have no colon in their names.
      int colon = part.indexOf(':');
      Format format = format(part.substring(colon + 1).strip());
      if (colon < 0) {
        elsewhere = format;
      } else {
        byTopic.put(part.substring(0, colon).strip(), format);
      }
    }
    return new FormatByTopic(new HashMap<>(byTopic), elsewhere);
  }

  Format of(String topic, byte[] record) {
    Format format = byTopic.getOrDefault(topic, elsewhere);
    return format != null ? format : Format.sniff(record);
  }

  private static Format format(String name) {
    return name.equals(AUTO) ? null : Format.ofOptionName(name);
  }
}
