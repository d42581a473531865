package io.flinksustain.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {
  private Scale scale = Scale.UNKNOWN;

  @Test
  void saysByHowMuchTheJobGrew() {
    scale = scale.with(3, 6);
    assertThat(scale.change()).isNaN();
    scale = scale.with(3, 10);
    assertThat(scale.change()).isEqualTo(4);
    scale = scale.with(0, 0);
    assertThat(scale.change()).isNaN();
    scale = scale.with(3, 10);
    assertThat(scale.change()).isZero();
  }

  @Test
  void takesAVertexMoreForAnotherJob() {
    scale = scale.with(3, 6).working(100).with(4, 8);

    assertThat(scale.change()).isNaN();
    assertThat(scale.working(200).gain()).isNaN();
  }

  @Test
  void comparesWhatIsTakenInWithTheSizeBefore() {
    scale = scale.with(3, 6).working(100).working(200);
    assertThat(scale.lately()).isEqualTo(130, within(1e-9));
    assertThat(scale.gain()).isNaN();

    scale = scale.with(3, 9);
    assertThat(scale.gain()).isNaN();
    assertThat(scale.working(260).gain()).isEqualTo(2, within(1e-9));
  }

  @Test
  void remembersTheRateThroughTwoChangesInARow() {
    scale = scale.with(3, 6).working(100).with(3, 9).with(3, 12).working(150);

    assertThat(scale.gain()).isEqualTo(1.5, within(1e-9));
  }

  @Test
  void learnsNothingFromARateThatIsNotMeasured() {
    scale = scale.with(3, 6).working(100).working(Double.NaN);

    assertThat(scale.lately()).isEqualTo(100);
  }
}
