package io.flinksustain.flink;

import java.util.List;

/**
 * An option of Flink.
 *
 * @param key its name
 * @param type {@code MemorySize}, {@code Duration}, {@code Boolean}, {@code Integer}, {@code Long},
 *     {@code Float}, {@code Double}, {@code String}, {@code Map}, {@code List} or {@code Enum}
 * @param oldNames deprecated names under which Flink still reads it
 * @param otherNames of which Flink takes the value when this one is not set
 */
public record KnownKey(String key, String type, List<String> oldNames, List<String> otherNames) {}
