package io.flinksustain.lint;

import io.flinksustain.yaml.Position;

/**
 * One fault at one place.
 *
 * @param rule what it is a case of
 * @param level how bad it is
 * @param message what is wrong here, with the values
 * @param fix the corrected snippet, one or more lines
 * @param file as it was named by whoever asked, or an address
 * @param at its place in the file; line 0 when there is no file
 */
public record Finding(
    LintRule rule, Level level, String message, String fix, String file, Position at) {}
