package io.flinksustain.codec;

import io.flinksustain.change.Command;
import java.io.IOException;

/** Version 1: all components in order, the deadline as what it is after the start. */
public enum CommandCodec implements Codec<Command> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(Command command, Encoder out) {
    ChangeBlocks.write(command, out);
  }

  @Override
  public Command decode(int version, Decoder in) throws IOException {
    return ChangeBlocks.command(in);
  }
}
