package io.flinksustain.codec;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.learn.Learnt;
import java.io.IOException;

/**
 * Version 3: the diagnosis if any, its window as the same version of {@link JobWindowCodec} writes
 * it, the advice if any, what was learnt. Version 1 always had a diagnosis, and did not say what
 * was learnt.
 */
public enum DiagnosedCodec implements Codec<Diagnosed> {
  CODEC;

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void encode(Diagnosed diagnosed, Encoder out) {
    out.optional(diagnosed.diagnosis(), diagnosis -> Verdicts.write(diagnosis, out));
    JobWindowCodec.CODEC.encode(diagnosed.window(), out);
    out.optional(diagnosed.advice(), advice -> Verdicts.write(advice, out));
    LearntBlocks.write(diagnosed.learnt(), out);
  }

  @Override
  public Diagnosed decode(int version, Decoder in) throws IOException {
    return new Diagnosed(
        diagnosis(version, in),
        JobWindowCodec.CODEC.decode(version, in),
        in.optional(Verdicts::advice),
        version == 1 ? Learnt.NOTHING : LearntBlocks.read(in));
  }

  private static Diagnosis diagnosis(int version, Decoder in) throws IOException {
    return version == 1 ? Verdicts.diagnosis(in) : in.optional(Verdicts::diagnosis);
  }
}
