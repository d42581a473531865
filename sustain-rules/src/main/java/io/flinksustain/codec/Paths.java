package io.flinksustain.codec;

import java.io.IOException;

/** Names made of parts that other names of the same block have as well. */
final class Paths {
  private Paths() {}

  static void write(String path, char separator, Encoder out) {
    int parts = (int) path.chars().filter(c -> c == separator).count() + 1;
    out.unsigned(parts);
    int start = 0;
    for (int part = 1; part < parts; part++) {
      int end = path.indexOf(separator, start);
      out.word(path.substring(start, end));
      start = end + 1;
    }
    out.word(path.substring(start));
  }

  static String read(char separator, Decoder in) throws IOException {
    StringBuilder path = new StringBuilder();
    for (int left = in.count(); left > 0; left--) {
      path.append(in.word()).append(left > 1 ? String.valueOf(separator) : "");
    }
    return path.toString();
  }
}
