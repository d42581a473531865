package io.flinksustain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void printsAsManyDigitsAsMatter() {
    assertThat(Figures.number(1250)).isEqualTo("1,250");
    assertThat(Figures.number(66.67)).isEqualTo("67");
    assertThat(Figures.number(6.67)).isEqualTo("6.7");
    assertThat(Figures.number(0.0333)).isEqualTo("0.033");
    assertThat(Figures.number(0)).isEqualTo("0");
    assertThat(Figures.share(0.608)).isEqualTo("61 %");
  }

  @Test
  void printsSizesInDecimalUnits() {
    assertThat(Figures.bytes(40)).isEqualTo("40 B");
    assertThat(Figures.bytes(1e11)).isEqualTo("100 GB");
    assertThat(Figures.bytes(1.5e12)).isEqualTo("1.5 TB");
    assertThat(Figures.speed(1.25e9)).isEqualTo("1,250 MB/s");
    assertThat(Figures.time(90)).isEqualTo("90 s");
    assertThat(Figures.time(60)).isEqualTo("1 min");
  }
}
