package io.flinksustain.codec;

import io.flinksustain.advise.AdviceMemory;
import java.io.IOException;

/**
 * Version 1: what was tried as {@link TriedMemoryCodec} writes it, and the open recommendation if
 * any, with its version.
 */
public enum AdviceMemoryCodec implements Codec<AdviceMemory> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(AdviceMemory memory, Encoder out) {
    TriedMemoryCodec.CODEC.encode(memory.tried(), out);
    out.optional(memory.open(), open -> ChangeBlocks.write(open, out));
  }

  @Override
  public AdviceMemory decode(int version, Decoder in) throws IOException {
    return new AdviceMemory(
        TriedMemoryCodec.CODEC.decode(1, in), in.optional(ChangeBlocks::recommendation));
  }
}
