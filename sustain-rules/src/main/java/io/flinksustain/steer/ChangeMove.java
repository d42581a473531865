package io.flinksustain.steer;

/** What happens to a change. */
public enum ChangeMove {
  /** By policy or by a person. */
  APPROVE,
  /** A person does not want it. */
  REJECT,
  /** Its recommendation is too old. */
  EXPIRE,
  /** Its recommendation is withdrawn, or another one took its place. */
  SUPERSEDE,
  /** Its command goes out, with the roll back armed. */
  BEGIN,
  /** The actuator says that the job runs with it. */
  TAKE_EFFECT,
  /** The actuator did nothing, and would not if it were asked again. */
  REFUSE,
  /** The actuator wrote it down for a person. */
  HAND_OVER,
  /** The job is at its work again. */
  SETTLE,
  /** Enough verdicts in a row are good, and it was watched for long enough. */
  ACCEPT,
  /** It harms, is undecided or cannot be watched, or a person wants it back. */
  TAKE_BACK,
  /** An attempt to take it back did not succeed. */
  TRY_AGAIN,
  /** The job runs with what it had before. */
  RESTORE,
  /** A person takes over what could not be taken back. */
  LEAVE
}
