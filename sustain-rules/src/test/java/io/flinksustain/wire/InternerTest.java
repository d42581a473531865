package io.flinksustain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InternerTest {
  private final Interner interner = new Interner(4);

  @Test
  void givesEqualIdsTheSameObject() {
    String first = interner.get(copy("tm-1"));

    assertThat(interner.get(copy("tm-1"))).isSameAs(first);
  }

  @Test
  void staysRightWhenMoreIdsComeThanItHolds() {
    for (int id = 0; id < 100; id++) {
      assertThat(interner.get("id" + id)).isEqualTo("id" + id);
    }
  }

  @Test
  void keepsNoLongText() {
    String text = "x".repeat(1000);
    String first = interner.get(copy(text));

    assertThat(interner.get(copy(text))).isEqualTo(first).isNotSameAs(first);
  }

  private static String copy(String text) {
    return String.valueOf(text.toCharArray());
  }
}
