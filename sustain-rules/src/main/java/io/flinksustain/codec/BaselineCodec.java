package io.flinksustain.codec;

import io.flinksustain.steer.Baseline;
import java.io.IOException;

/** Version 1: slots, since when, the bands, the last window if any. */
public enum BaselineCodec implements Codec<Baseline> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(Baseline baseline, Encoder out) {
    VitalsBlocks.write(baseline, out);
  }

  @Override
  public Baseline decode(int version, Decoder in) throws IOException {
    return VitalsBlocks.baseline(in);
  }
}
