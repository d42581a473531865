package io.flinksustain.monitor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sentences about lines or records that could not be read: the first ones, and how many. */
final class BadLines implements Consumer<String> {
  private static final int SHOWN = 5;

  private final String what;
  private final List<String> first = new ArrayList<>();
  private long count;

  /**
   * None yet.
   *
   * @param what they are, in the plural
   */
  BadLines(String what) {
    this.what = what;
  }

  @Override
  public synchronized void accept(String sentence) {
    count++;
    if (first.size() < SHOWN) {
      first.add(sentence);
    }
  }

  synchronized long count() {
    return count;
  }

  synchronized void tell(Consumer<String> say) {
    first.forEach(say);
    if (count > SHOWN) {
      say.accept("%d %s could not be read in all".formatted(count, what));
    }
  }
}
