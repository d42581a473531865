package io.flinksustain.codec;

import io.flinksustain.classify.Diagnosis;
import java.io.IOException;

/** Version 1: all components in order. */
public enum DiagnosisCodec implements Codec<Diagnosis> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(Diagnosis diagnosis, Encoder out) {
    Verdicts.write(diagnosis, out);
  }

  @Override
  public Diagnosis decode(int version, Decoder in) throws IOException {
    return Verdicts.diagnosis(in);
  }
}
