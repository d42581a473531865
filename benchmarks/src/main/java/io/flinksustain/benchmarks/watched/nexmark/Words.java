package io.flinksustain.benchmarks.watched.nexmark;

import java.util.List;
import java.util.SplittableRandom;

/** Texts of events. */
final class Words {
  private static final List<String> STATES = List.of("AZ", "CA", "ID", "OR", "WA", "WY");
  private static final List<String> CITIES =
      List.of("Phoenix", "Los Angeles", "Boise", "Portland", "Seattle", "Cheyenne", "Bend");
  private static final List<String> FIRST = List.of("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn");
  private static final List<String> LAST = List.of("Abel", "Brook", "Cole", "Dean", "Ellis");
  private static final List<String> CHANNELS = List.of("apple", "google", "facebook", "baidu");

  private final SplittableRandom random;

  Words(SplittableRandom random) {
    this.random = random;
  }

  String state() {
    return of(STATES);
  }

  String city() {
    return of(CITIES);
  }

  String name() {
    return of(FIRST) + ' ' + of(LAST);
  }

  String channel() {
    return of(CHANNELS);
  }

  String text(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  String digits(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /**
   * What is missing to an average size, give or take a fifth of that: for 40 of 200 bytes 128 to
   * 191 characters.
   */
  String padding(int size, int average) {
    int missing = Math.max(0, average - size);
    int spread = missing / 5;
    return text(missing - spread + (spread == 0 ? 0 : random.nextInt(2 * spread)));
  }

  private String of(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
