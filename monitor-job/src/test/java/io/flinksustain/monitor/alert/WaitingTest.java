package io.flinksustain.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.alert.Posting;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private final AtomicLong clock = new AtomicLong(100);
  private final Waiting waiting = new Waiting(clock::get);

  @Test
  void keepsTheNewestWordAboutEachAlert() {
    waiting.put(Postings.of("a", 1));
    waiting.put(Postings.of("b", 2));
    waiting.put(Postings.of("a", 3));

    assertThat(waiting.take(10)).extracting(Posting::endsAt).containsExactly(3L, 2L);
    assertThat(waiting.size()).isZero();
  }

  @Test
  void givesNoMoreThanIsAskedFor() {
    waiting.put(Postings.of("a", 1));
    waiting.put(Postings.of("b", 2));

    assertThat(waiting.take(1)).extracting(Posting::endsAt).containsExactly(1L);
    assertThat(waiting.size()).isEqualTo(1);
  }

  @Test
  void takesBackWhatWasNotToldUnlessThereIsANewerWord() {
    waiting.put(Postings.of("a", 1));
    waiting.put(Postings.of("b", 2));
    var taken = waiting.take(2);
    waiting.put(Postings.of("a", 9));

    waiting.putBack(taken);

    assertThat(waiting.take(2)).extracting(Posting::endsAt).containsExactly(9L, 2L);
  }

  @Test
  void dropsWhatIsNotWorthTellingAnyMore() {
    waiting.put(Postings.of("a", 1, 150));
    waiting.put(Postings.of("b", 2, 250));
    clock.set(200);

    assertThat(waiting.take(2)).extracting(Posting::endsAt).containsExactly(2L);
    assertThat(waiting.size()).isZero();
  }
}
