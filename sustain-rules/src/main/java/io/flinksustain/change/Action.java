package io.flinksustain.change;

/**
 * What a command is there for.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Action {
  /** Carries a change out. */
  APPLY,
  /** Puts everything back to what it was before the change. */
  ROLL_BACK
}
