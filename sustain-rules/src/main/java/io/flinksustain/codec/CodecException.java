package io.flinksustain.codec;

import java.io.IOException;

/** Bytes that are not what the codec of this version wrote. */
public final class CodecException extends IOException {
  private static final long serialVersionUID = 1;

  CodecException(String message) {
    super(message);
  }
}
