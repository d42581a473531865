package io.flinksustain.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StateCourseTest {
  private StateCourse course = StateCourse.EMPTY;

  private void see(long from, int points, double bytes, double step, double input) {
    for (int i = 0; i < points; i++) {
      course = course.with(new StatePoint(from + i * 10L, bytes + i * step, input), 80);
    }
  }

  @Test
  void saysHowMuchTheStateGrewOverABaseline() {
    see(0, 9, 100, 10, 5);

    assertThat(course.growth()).isEqualTo(0.8, within(1e-9));
    assertThat(course.growing()).isEqualTo(1);
    assertThat(course.inputChange()).isZero();
  }

  @Test
  void saysNothingBeforeTheBaselineIsOver() {
    see(0, 8, 100, 10, 5);

    assertThat(course.growth()).isNaN();
    assertThat(course.growing()).isNaN();
    assertThat(course.inputChange()).isNaN();
  }

  @Test
  void keepsNoMoreThanABaseline() {
    see(0, 9, 100, 10, 5);
    see(90, 8, 180, 0, 10);

    assertThat(course.points()).hasSize(9);
    assertThat(course.growth()).isZero();
    assertThat(course.growing()).isZero();
    assertThat(course.inputChange()).isPositive();
  }

  @Test
  void takesOnePointForEachStep() {
    for (int time = 0; time < 20; time++) {
      course = course.with(new StatePoint(time, 100, 5), 80);
    }

    assertThat(course.points()).extracting(StatePoint::at).containsExactly(0L, 10L);
  }

  @Test
  void leavesOutWhatIsNotMeasured() {
    see(0, 9, Double.NaN, 0, 5);

    assertThat(course.points()).isEmpty();
  }
}
