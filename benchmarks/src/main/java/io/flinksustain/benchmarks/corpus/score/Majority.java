package io.flinksustain.benchmarks.corpus.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The verdict of a run: what was said most often; of two that were said equally often, the later
 * one.
 */
final class Majority {
  private Majority() {}

  /** The cause, and among its windows the place, that most windows name; one at least. */
  static Word of(List<Word> words) {
    String cause = most(words, Word::cause);
    List<Word> same = words.stream().filter(word -> word.cause().equals(cause)).toList();
    Word last = same.get(same.size() - 1);
    return new Word(last.start(), last.end(), cause, most(same, Word::places));
  }

  private static <T> T most(List<Word> words, Function<Word, T> part) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    for (Word word : words) {
      int count = counts.getOrDefault(part.apply(word), 0) + 1;
      counts.remove(part.apply(word));
      // In order of the last mention, so that among equals the later one is found last.
      counts.put(part.apply(word), count);
    }
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() >= a.getValue() ? b : a)
        .orElseThrow()
        .getKey();
  }
}
