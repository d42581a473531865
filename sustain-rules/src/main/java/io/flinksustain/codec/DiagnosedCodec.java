package io.flinksustain.codec;

import io.flinksustain.classify.Diagnosed;
import java.io.IOException;

/**
 * Version 2: the diagnosis, its window as the same version of {@link JobWindowCodec} writes it, the
 * advice if any.
 */
public enum DiagnosedCodec implements Codec<Diagnosed> {
  CODEC;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void encode(Diagnosed diagnosed, Encoder out) {
    Verdicts.write(diagnosed.diagnosis(), out);
    JobWindowCodec.CODEC.encode(diagnosed.window(), out);
    out.optional(diagnosed.advice(), advice -> Verdicts.write(advice, out));
  }

  @Override
  public Diagnosed decode(int version, Decoder in) throws IOException {
    return new Diagnosed(
        Verdicts.diagnosis(in),
        JobWindowCodec.CODEC.decode(version, in),
        in.optional(Verdicts::advice));
  }
}
