package io.flinksustain.change;

/** What a command is there for. */
public enum Action {
  /** Carries a change out. */
  APPLY,
  /** Puts everything back to what it was before the change. */
  ROLL_BACK
}
