package io.flinksustain.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether something is allowed, and why.
 *
 * @param granted whether it is
 * @param reason in words, with the place in the policy that says so
 * @param next when it is worth asking again; empty when only another policy, or another change,
 *     gets another answer
 */
public record Permission(boolean granted, String reason, Optional<Instant> next) {
  static Permission yes(String reason) {
    return new Permission(true, reason, Optional.empty());
  }

  static Permission no(String reason) {
    return new Permission(false, reason, Optional.empty());
  }

  static Permission notBefore(Instant next, String reason) {
    return new Permission(false, reason, Optional.of(next));
  }

  /** For the log of changes. */
  public String sentence() {
    return (granted ? "The policy allows it: " : "The policy does not allow it: ") + reason + '.';
  }

  /** {@code yes: ..}, {@code no: ..}. */
  @Override
  public String toString() {
    return (granted ? "yes: " : "no: ") + reason;
  }
}
