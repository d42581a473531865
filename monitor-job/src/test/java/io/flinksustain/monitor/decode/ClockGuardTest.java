package io.flinksustain.monitor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockGuardTest {
  private static final long NOW = 1_795_180_885_123L;
  private static final long HOUR = 3_600_000;
  private static final ClockGuard GUARD = new ClockGuard(5_000, HOUR);

  @Test
  void believesWhatIsNear() {
    assertThat(GUARD.problem(NOW, NOW)).isNull();
    assertThat(GUARD.problem(NOW - HOUR, NOW)).isNull();
    assertThat(GUARD.problem(NOW + HOUR, NOW)).isNull();
    assertThat(GUARD.isAhead(NOW + 5_000, NOW)).isFalse();
    assertThat(GUARD.isAhead(NOW - HOUR, NOW)).isFalse();
  }

  @Test
  void setsBackWhatIsAhead() {
    assertThat(GUARD.isAhead(NOW + 5_001, NOW)).isTrue();
    assertThat(GUARD.corrected(NOW)).isEqualTo(NOW - 123);
  }

  @Test
  void refusesWhatIsFarAway() {
    assertThat(GUARD.problem(NOW + HOUR + 1, NOW)).contains("3600.0 s ahead of");
    assertThat(GUARD.problem(NOW - HOUR - 1, NOW)).contains("3600.0 s behind");
    assertThat(GUARD.problem(Long.MAX_VALUE, NOW)).contains("ahead of");
    assertThat(GUARD.problem(Long.MIN_VALUE, NOW)).contains("behind");
    assertThat(GUARD.problem(0, NOW)).contains("behind");
  }

  @Test
  void believesAReportWhoseRecordHasNoTimestampWhenItHasOneItself() {
    assertThat(GUARD.problem(NOW, -1)).isNull();
    assertThat(GUARD.isAhead(NOW, -1)).isFalse();
    assertThat(GUARD.problem(0, -1)).contains("is no time");
  }
}
