package io.flinksustain.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.rule.Hold.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldTest {
  private static Span span(String text, long baselineMs, long windowMs) {
    return Hold.parse(text).orElseThrow().span(Map.of("baseline", baselineMs), windowMs);
  }

  @Test
  void countsWindows() {
    assertThat(span("5 of 6 windows", 0, 1)).isEqualTo(new Span(5, 6));
    assertThat(span("1 window", 0, 1)).isEqualTo(new Span(1, 1));
  }

  @Test
  void roundsDurationsUpToWindows() {
    assertThat(span("90% of baseline", 60_000, 10_000)).isEqualTo(new Span(6, 6));
    assertThat(span("90% of baseline", 86_400_000, 60_000)).isEqualTo(new Span(1296, 1440));
    assertThat(span("100% of 25s", 0, 10_000)).isEqualTo(new Span(3, 3));
  }

  @Test
  void refusesNonsense() {
    for (String text : new String[] {"7 of 6 windows", "0 windows", "90% of lunch", "5", ""}) {
      assertThat(Hold.parse(text)).as(text).isEmpty();
    }
  }
}
