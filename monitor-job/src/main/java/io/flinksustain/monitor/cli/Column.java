package io.flinksustain.monitor.cli;

import java.util.function.Function;

/**
 * One thing that is printed of each row.
 *
 * @param name for programs, in snake case; empty when it is for people only
 * @param value for programs: text, number, truth value or null
 * @param head for people; empty when it is for programs only
 * @param text for people
 */
record Column<T>(String name, Function<T, Object> value, String head, Function<T, String> text) {

  /** What programs and people read alike. */
  static <T> Column<T> both(String name, String head, Function<T, String> text) {
    return new Column<>(name, text::apply, head, text);
  }

  /** What only programs want to know. */
  static <T> Column<T> data(String name, Function<T, Object> value) {
    return new Column<>(name, value, "", row -> "");
  }

  /** What only people want to see, because programs have it in parts. */
  static <T> Column<T> shown(String head, Function<T, String> text) {
    return new Column<>("", row -> null, head, text);
  }

  boolean isData() {
    return !name.isEmpty();
  }

  boolean isShown() {
    return !head.isEmpty();
  }

  /** The value for programs; a number that is not known is null. */
  Object dataOf(T row) {
    Object found = value.apply(row);
    return found instanceof Double number && number.isNaN() ? null : found;
  }
}
