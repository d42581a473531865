package io.flinksustain.steer;

import io.flinksustain.change.Command;

/**
 * The two commands of a change, both made before the first goes out.
 *
 * @param apply carries it out
 * @param rollBack puts back what was there; as it was made, or as it was sent last
 * @param attempts how often the roll back was sent
 * @param answered whether the actuator answered the last one, and not with success
 * @param unbegun whether the actuator said of the first command that it could not begin it, and
 *     nothing since says that the job was changed all the same
 */
public record Armed(
    Command apply, Command rollBack, int attempts, boolean answered, boolean unbegun) {
  /** With a roll back sent once more. */
  Armed sent(Command again) {
    return new Armed(apply, again, attempts + 1, false, unbegun);
  }

  /** With the last roll back known to have failed. */
  Armed failed() {
    return new Armed(apply, rollBack, attempts, true, unbegun);
  }

  /** Not begun, as far as the actuator can tell, or begun. */
  Armed unbegun(boolean so) {
    return new Armed(apply, rollBack, attempts, answered, so);
  }
}
