package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.text.Sha256;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a change by what it is: the same recommendation gives the same id, also when it is read
 * again after a failure, and so the commands of the change have the same ids, too.
 */
public final class ChangeId {
  private static final int DIGITS = 16;

  private ChangeId() {}

  /** The first 16 hexadecimal digits of a SHA-256. */
  public static String of(Recommendation r) {
    String parts = parts(r).map(part -> part + '\0').collect(Collectors.joining());
    return Sha256.hex(parts, DIGITS);
  }

  private static Stream<String> parts(Recommendation r) {
    return Stream.of(
        r.job().key(),
        r.job().jobId(),
        r.cause(),
        r.subject().kind(),
        r.subject().id(),
        r.knob(),
        r.proposed(),
        String.valueOf(r.at()));
  }
}
