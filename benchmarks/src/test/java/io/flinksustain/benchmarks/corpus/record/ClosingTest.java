package io.flinksustain.benchmarks.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final List<String> closed = new ArrayList<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  @Test
  void closesWhatWasOpenedLastFirst() {
    open.push(() -> closed.add("broker"));
    open.push(() -> closed.add("cluster"));
    Closing.all(open);
    assertThat(closed).containsExactly("cluster", "broker");
  }

  @Test
  void closesTheRestWhenOneFailsAndSaysWhatFailedFirst() {
    open.push(() -> closed.add("broker"));
    open.push(
        () -> {
          throw new IllegalStateException("the cluster does not end");
        });
    assertThatThrownBy(() -> Closing.all(open)).hasMessage("the cluster does not end");
    assertThat(closed).containsExactly("broker");
  }
}
