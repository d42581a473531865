package io.flinksustain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Subject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void turnsLeaveOutWhatIsNotKnown() {
    assertThat(Wording.turn("parallelism", "map", "1", "2"))
        .isEqualTo("parallelism of map from 1 to 2");
    assertThat(Wording.turn("sink.batch-size", "", "", "")).isEqualTo("sink.batch-size");
    assertThat(Wording.arrow("parallelism", "1", "2")).isEqualTo("parallelism 1 -> 2");
    assertThat(Wording.arrow("parallelism", "", "2")).isEqualTo("parallelism ? -> 2");
    assertThat(Wording.arrow("sink.batch-size", "", "")).isEqualTo("sink.batch-size");
    assertThat(Wording.arrow("", "", "")).isEmpty();
  }

  @Test
  void placesAreNamedButForTheJob() {
    assertThat(Wording.place(new Subject("vertex", "7f", "store: Writer", 2)))
        .isEqualTo(" at \"store: Writer\"#2");
    assertThat(Wording.place(Subject.JOB)).isEmpty();
  }

  @Test
  void costsAreSaidOnlyWhereTheyAreKnown() {
    CostEffect dearer = new CostEffect("USD", 29.2, 58.4, Double.NaN, Double.NaN);

    assertThat(Wording.cost(dearer)).isEqualTo("29.20 -> 58.40 USD a month");
    assertThat(Wording.saving(dearer)).isEqualTo("-29.20 USD a month");
    assertThat(Wording.cost(CostEffect.UNKNOWN)).isEmpty();
    assertThat(Wording.saving(CostEffect.UNKNOWN)).isEmpty();
    assertThat(Wording.saving(new CostEffect("USD", 1, Double.NaN, 1, 1))).isEmpty();
  }

  @Test
  void numbersBeforeAndAfterStandTogether() {
    assertThat(
            Wording.comparison(
                List.of(
                    new Evidence("before.busy", 1, "ratio"),
                    new Evidence("after.busy", 0.7, "ratio"),
                    new Evidence("after.lag", Double.NaN, "s"),
                    new Evidence("before.checkpoint", 0.14, "s"))))
        .isEqualTo("busy 100 % -> 70 %, lag unknown, checkpoint 0.14 s");
  }

  @Test
  void agesAreRoundAndNeverNegative() {
    assertThat(
            Stream.of("PT-5S", "PT119S", "PT2M", "PT119M", "PT2H", "PT47H", "PT48H")
                .map(Duration::parse)
                .map(Wording::age))
        .containsExactly("0 s", "119 s", "2 min", "119 min", "2 h", "47 h", "2 d");
  }
}
