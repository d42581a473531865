package io.flinksustain.codec;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import java.io.IOException;
import java.util.List;

/**
 * Version 3: all components in order. Version 2 had no conditions; version 1 had neither these nor
 * cost nor what is missing.
 */
public enum RecommendationCodec implements Codec<Recommendation> {
  CODEC;

  @Override
  public int version() {
    return 3;
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
    write(it.cost(), out);
    out.words(it.missing());
    ConditionsBlock.write(it.conditions(), out);
  }

  private static void write(CostEffect cost, Encoder out) {
    out.word(cost.currency());
    out.value(cost.perMonthBefore());
    out.value(cost.perMonthAfter());
    out.value(cost.perMillionBefore());
    out.value(cost.perMillionAfter());
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
        Verdicts.evidence(in),
        version == 1 ? CostEffect.UNKNOWN : cost(in),
        version == 1 ? List.of() : in.words(),
        version < 3 ? Conditions.UNKNOWN : ConditionsBlock.read(in));
  }

  private static CostEffect cost(Decoder in) throws IOException {
    return new CostEffect(in.word(), in.value(), in.value(), in.value(), in.value());
  }
}
