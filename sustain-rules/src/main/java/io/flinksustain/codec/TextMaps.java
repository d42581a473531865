package io.flinksustain.codec;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by their names, in the order of the map. */
final class TextMaps {
  private TextMaps() {}

  static void write(Map<String, String> texts, Encoder out) {
    out.list(texts.entrySet(), entry -> write(entry, out));
  }

  private static void write(Map.Entry<String, String> entry, Encoder out) {
    out.word(entry.getKey());
    out.word(entry.getValue());
  }

  static Map<String, String> read(Decoder in) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      all.put(in.word(), in.word());
    }
    return all;
  }
}
