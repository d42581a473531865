package io.flinksustain.codec;

import io.flinksustain.fact.Fact;
import java.io.IOException;

/**
 * Version 3: job, time, then the part that is set. Version 2 did not know which pods have no node,
 * and version 1 nothing of Kubernetes.
 */
public enum FactCodec implements Codec<Fact> {
  CODEC;

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void encode(Fact fact, Encoder out) {
    Facts.write(fact, out);
  }

  @Override
  public Fact decode(int version, Decoder in) throws IOException {
    return Facts.fact(version, in);
  }
}
