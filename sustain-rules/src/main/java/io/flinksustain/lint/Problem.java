package io.flinksustain.lint;

import io.flinksustain.yaml.Position;

/**
 * What a check finds.
 *
 * @param level null for the level of the rule
 * @param message what is wrong here, with the values
 * @param fix the corrected snippet
 * @param at its place
 */
public record Problem(Level level, String message, String fix, Position at) {

  /** A problem of the rule's own level. */
  public Problem(String message, String fix, Position at) {
    this(null, message, fix, at);
  }
}
