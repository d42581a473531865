package io.flinksustain.codec;

import io.flinksustain.advise.Attempt;
import io.flinksustain.advise.Direction;
import io.flinksustain.advise.Tried;
import io.flinksustain.advise.TriedMemory;
import java.io.IOException;

/** Version 1: what was tried, newest first, with all components in order. */
public enum TriedMemoryCodec implements Codec<TriedMemory> {
  CODEC;

  private static final Direction[] DIRECTIONS = Direction.values();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(TriedMemory memory, Encoder out) {
    out.list(
        memory.all(),
        tried -> {
          write(tried.attempt(), out);
          out.word(tried.ending());
          out.signed(tried.at());
        });
  }

  @Override
  public TriedMemory decode(int version, Decoder in) throws IOException {
    return new TriedMemory(in.list(each -> new Tried(attempt(each), each.word(), each.signed())));
  }

  private static void write(Attempt attempt, Encoder out) {
    out.word(attempt.cause());
    out.word(attempt.vertex());
    out.word(attempt.knob());
    out.unsigned(attempt.direction().ordinal());
    ConditionsBlock.write(attempt.conditions(), out);
  }

  private static Attempt attempt(Decoder in) throws IOException {
    return new Attempt(
        in.word(), in.word(), in.word(), in.constant(DIRECTIONS), ConditionsBlock.read(in));
  }
}
