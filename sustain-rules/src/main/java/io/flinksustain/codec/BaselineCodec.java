package io.flinksustain.codec;

import io.flinksustain.steer.Baseline;
import java.io.IOException;

/**
 * Version 2: slots, since when, the bands, the last window if any. That of version 1 did not say
 * what Kubernetes tells of pods: which has no node, and when one was killed.
 */
public enum BaselineCodec implements Codec<Baseline> {
  CODEC;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void encode(Baseline baseline, Encoder out) {
    VitalsBlocks.write(baseline, out);
  }

  @Override
  public Baseline decode(int version, Decoder in) throws IOException {
    return VitalsBlocks.baseline(version > 1, in);
  }
}
