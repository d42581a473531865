package io.flinksustain.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Constants of enums as words that people write: {@code ADVISE} is {@code advise}. */
public final class Words {
  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a word; empty when there is none. */
  public static <E extends Enum<E>> Optional<E> parse(String word, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst();
  }

  /** All words of a type, in order. */
  public static List<String> all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
  }

  /** All words of a type, for people: {@code advise, approve, auto}. */
  public static String list(Class<? extends Enum<?>> type) {
    return String.join(", ", all(type));
  }
}
