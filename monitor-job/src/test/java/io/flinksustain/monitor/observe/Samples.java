package io.flinksustain.monitor.observe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Excerpts of what Flink 2.3 really answers. */
final class Samples {
  static final String JOB = "b1f1c697e096773ec4aadca837b303f6";
  static final String SOURCE = "f362c87ffabe89c8a91fa7d0a523ba6c";
  static final String WINDOW = "1fda57489fc99cc8f66c9108fd52ccef";

  private Samples() {}

  static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/observe/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
