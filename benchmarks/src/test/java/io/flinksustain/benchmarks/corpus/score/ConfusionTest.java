package io.flinksustain.benchmarks.corpus.score;

import static io.flinksustain.benchmarks.corpus.score.Runs.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {
  @Test
  void countsAsTheCommentSays() {
    Confusion confusion =
        Confusion.of(
            List.of(
                score("a", "a"),
                score("a", "a"),
                score("a", "a"),
                score("a", "b"),
                score("b", "b"),
                score("b", "b")));

    assertThat(confusion.precision("a")).isEqualTo(1);
    assertThat(confusion.recall("a")).isEqualTo(0.75);
    assertThat(confusion.precision("b")).isCloseTo(0.667, within(0.001));
    assertThat(confusion.recall("b")).isEqualTo(1);
    assertThat(confusion.macroF1()).isCloseTo(0.829, within(0.001));
  }

  @Test
  void whatIsNeverSaidHasNoPrecisionAndAnF1OfNothing() {
    Confusion confusion =
        Confusion.of(List.of(score("a", "insufficient-evidence"), score("b", "c")));

    assertThat(confusion.precision("a")).isNaN();
    assertThat(confusion.macroF1()).isZero();
    assertThat(confusion.classes()).containsExactly("a", "b");
    assertThat(confusion.verdicts()).containsExactly("c", "insufficient-evidence");
  }
}
