package io.flinksustain.benchmarks.corpus.score;

import static io.flinksustain.benchmarks.corpus.score.Runs.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MajorityTest {
  @Test
  void theCauseOfMostWindowsCounts() {
    List<Word> words = List.of(word(10, "a"), word(20, "b"), word(30, "a"), word(40, "c"));
    assertThat(Majority.of(words).cause()).isEqualTo("a");
  }

  @Test
  void ofEqualsTheLaterOneCounts() {
    assertThat(Majority.of(List.of(word(10, "b"), word(20, "a"))).cause()).isEqualTo("a");
    assertThat(Majority.of(List.of(word(10, "a"), word(20, "b"), word(30, "a"), word(40, "b"))))
        .extracting(Word::cause)
        .isEqualTo("b");
  }

  @Test
  void thePlaceIsThatOfTheCausesOwnWindows() {
    List<Word> words =
        List.of(
            word(10, "b", "x"),
            word(20, "b", "x"),
            word(30, "a", "y"),
            word(40, "a", "z"),
            word(50, "a", "z"));
    assertThat(Majority.of(words).places()).containsExactly("z");
  }
}
