package io.flinksustain.codec;

import io.flinksustain.steer.Vitals;
import java.io.IOException;

/** Version 1: all components in order, the end as what it is after the start. */
public enum VitalsCodec implements Codec<Vitals> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(Vitals vitals, Encoder out) {
    VitalsBlocks.write(vitals, out);
  }

  @Override
  public Vitals decode(int version, Decoder in) throws IOException {
    return VitalsBlocks.vitals(in);
  }
}
