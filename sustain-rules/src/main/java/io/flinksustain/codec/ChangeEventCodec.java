package io.flinksustain.codec;

import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Verdict;
import java.io.IOException;

/** Version 1: all components in order; the verdict if there is one. */
public enum ChangeEventCodec implements Codec<ChangeEvent> {
  CODEC;

  private static final Verdict[] VERDICTS = Verdict.values();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(ChangeEvent event, Encoder out) {
    out.word(event.change());
    Blocks.write(event.job(), out);
    out.word(event.cause());
    out.word(event.knob());
    out.word(event.subject());
    out.word(event.from());
    out.word(event.to());
    out.unsigned(event.state().ordinal());
    out.signed(event.at());
    out.optional(event.verdict(), verdict -> out.unsigned(verdict.ordinal()));
    out.word(event.reason());
    Verdicts.write(event.numbers(), out);
  }

  @Override
  public ChangeEvent decode(int version, Decoder in) throws IOException {
    return new ChangeEvent(
        in.word(),
        Blocks.job(in),
        in.word(),
        in.word(),
        in.word(),
        in.word(),
        in.word(),
        in.constant(ChangeBlocks.STATES),
        in.signed(),
        in.optional(verdict -> verdict.constant(VERDICTS)),
        in.word(),
        Verdicts.evidence(in));
  }
}
