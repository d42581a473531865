package io.flinksustain.codec;

import io.flinksustain.advise.Recommendation;
import java.io.IOException;

/** Version 1: all components in order. */
public enum RecommendationCodec implements Codec<Recommendation> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(Recommendation it, Encoder out) {
    Blocks.write(it.job(), out);
    out.flag(it.open());
    out.word(it.cause());
    Verdicts.write(it.subject(), out);
    out.word(it.knob());
    out.word(it.current());
    out.word(it.proposed());
    out.word(it.lower());
    out.word(it.upper());
    out.word(it.action());
    out.word(it.reason());
    out.word(it.effect());
    out.word(it.avoid());
    out.value(it.confidence());
    out.signed(it.at());
    out.signed(it.expires());
    Verdicts.write(it.evidence(), out);
  }

  @Override
  public Recommendation decode(int version, Decoder in) throws IOException {
    return new Recommendation(
        Blocks.job(in),
        in.flag(),
        in.word(),
        Verdicts.subject(in),
        in.word(),
        in.word(),
        in.word(),
        in.word(),
        in.word(),
        in.word(),
        in.word(),
        in.word(),
        in.word(),
        in.value(),
        in.signed(),
        in.signed(),
        Verdicts.evidence(in));
  }
}
