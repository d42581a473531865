package io.flinksustain.codec;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.Approve;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Control.Kind;
import io.flinksustain.steer.Control.Pause;
import io.flinksustain.steer.Control.Reject;
import io.flinksustain.steer.Control.Resume;
import io.flinksustain.steer.Control.RevertAll;
import io.flinksustain.steer.Control.Snooze;
import io.flinksustain.steer.Control.StopAll;
import io.flinksustain.steer.Scope;
import java.io.IOException;

/**
 * Version 1: which order it is, who gave it and when, its scope, and what it has besides. Version 2
 * has the reason as well, after who and when.
 */
public enum ControlCodec implements Codec<Control> {
  CODEC;

  private static final Kind[] KINDS = Kind.values();

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void encode(Control order, Encoder out) {
    out.unsigned(order.kind().ordinal());
    out.word(order.by().who());
    out.signed(order.by().at());
    out.word(order.by().reason());
    out.word(order.scope().lane());
    out.word(order.scope().job());
    switch (order.kind()) {
      case APPROVE, REJECT -> out.word(order.change());
      case SNOOZE -> out.signed(order.until());
      case PAUSE, RESUME, STOP_ALL, REVERT_ALL -> {
        // Nothing besides.
      }
    }
  }

  @Override
  public Control decode(int version, Decoder in) throws IOException {
    Kind kind = in.constant(KINDS);
    By by = new By(in.word(), in.signed(), version < 2 ? "" : in.word());
    Scope scope = new Scope(in.word(), in.word());
    return switch (kind) {
      case APPROVE -> new Approve(by, scope, in.word());
      case REJECT -> new Reject(by, scope, in.word());
      case SNOOZE -> new Snooze(by, scope, in.signed());
      case PAUSE -> new Pause(by, scope);
      case RESUME -> new Resume(by, scope);
      case STOP_ALL -> new StopAll(by, scope);
      case REVERT_ALL -> new RevertAll(by, scope);
    };
  }
}
