package io.flinksustain.codec;

import io.flinksustain.advise.Conditions;
import java.io.IOException;

/** The conditions that a recommendation or an attempt rests on. */
final class ConditionsBlock {
  private ConditionsBlock() {}

  static void write(Conditions conditions, Encoder out) {
    out.value(conditions.load());
    out.signed(conditions.parallelism());
    out.word(conditions.spec());
  }

  static Conditions read(Decoder in) throws IOException {
    return new Conditions(in.value(), in.signedInt(), in.word());
  }
}
