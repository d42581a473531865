package io.flinksustain.codec;

import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import java.io.IOException;

/** Version 1: all components in order. */
public enum OutcomeCodec implements Codec<Outcome> {
  CODEC;

  private static final Result[] RESULTS = Result.values();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(Outcome outcome, Encoder out) {
    out.word(outcome.command());
    out.word(outcome.change());
    out.unsigned(outcome.action().ordinal());
    Blocks.write(outcome.job(), out);
    out.unsigned(outcome.result().ordinal());
    out.word(outcome.reason());
    ChangeBlocks.write(outcome.found(), out);
    out.word(outcome.actuator());
    out.signed(outcome.at());
  }

  @Override
  public Outcome decode(int version, Decoder in) throws IOException {
    return new Outcome(
        in.word(),
        in.word(),
        in.constant(ChangeBlocks.ACTIONS),
        Blocks.job(in),
        in.constant(RESULTS),
        in.word(),
        ChangeBlocks.settings(in),
        in.word(),
        in.signed());
  }
}
