package io.flinksustain.monitor.types;

import io.flinksustain.codec.Codec;
import io.flinksustain.codec.Decoder;
import io.flinksustain.codec.Encoder;
import java.io.IOException;

/** A codec that a release has in version 1 and the next one in version 2. */
enum GrowingCodec implements Codec<GrowingCodec.Tally> {
  CODEC;

  /** A count, and since version 2 who counted. */
  record Tally(int count, String by) {}

  private static int released = 1;

  /** Goes on as the release with this version. */
  static void release(int version) {
    released = version;
  }

  @Override
  public int version() {
    return released;
  }

  @Override
  public void encode(Tally tally, Encoder out) {
    out.signed(tally.count());
    if (released > 1) {
      out.text(tally.by());
    }
  }

  @Override
  public Tally decode(int version, Decoder in) throws IOException {
    return new Tally(in.signedInt(), version > 1 ? in.text() : "unknown");
  }
}
