package io.flinksustain.policy;

import io.flinksustain.text.Words;
import java.util.Collection;
import java.util.Optional;

/**
 * Reads words.
 *
 * @param type that has them
 */
record WordParser<E extends Enum<E>>(Class<E> type) implements PolicyOption.Parser<E> {
  @Override
  public Optional<E> parse(String knob, String text) {
    return Words.parse(text, type);
  }

  @Override
  public Collection<String> words() {
    return Words.all(type);
  }
}
