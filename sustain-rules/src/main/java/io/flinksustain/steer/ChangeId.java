package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a change by what it is: the same recommendation gives the same id, also when it is read
 * again after a failure, and so the commands of the change have the same ids, too.
 */
public final class ChangeId {
  private static final int BYTES = 8;

  private ChangeId() {}

  /** The first 16 hexadecimal digits of a SHA-256. */
  public static String of(Recommendation r) {
    MessageDigest digest = sha256();
    for (String part : parts(r)) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static String[] parts(Recommendation r) {
    return new String[] {
      r.job().key(),
      r.job().jobId(),
      r.cause(),
      r.subject().kind(),
      r.subject().id(),
      r.knob(),
      r.proposed(),
      String.valueOf(r.at())
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
