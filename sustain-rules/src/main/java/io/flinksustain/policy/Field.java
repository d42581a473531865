package io.flinksustain.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field of a policy file as its reader sees it.
 *
 * @param name in the file; with a dot where it stands in a group: {@code observe.soak}
 * @param takes what can be written there, with range and unit
 * @param otherwise what holds without it
 * @param prose what it means
 */
public record Field(String name, String takes, String otherwise, String prose) {
  static Set<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.toSet());
  }
}
