package io.flinksustain.lint;

import io.flinksustain.yaml.Position;

/**
 * One value and where it is set.
 *
 * @param path the names on the way to it, joined by dots: for Flink's configuration, its key
 * @param value as text; a list is joined by semicolons, as Flink writes lists
 * @param at the place of its last name
 */
public record Setting(String path, String value, Position at) {}
