package io.flinksustain.benchmarks.corpus.score;

import java.util.List;

/**
 * All that one system did about one job in one run.
 *
 * @param words one for each window, in order
 * @param alarms when a person was told that something harms, epoch milliseconds
 * @param knobs that it recommended to turn
 */
record Track(List<Word> words, List<Long> alarms, List<String> knobs) {
  /** Of a job that nothing was heard of. */
  static final Track NONE = new Track(List.of(), List.of(), List.of());

  long begin() {
    return words.get(0).start();
  }

  long end() {
    return words.get(words.size() - 1).end();
  }
}
