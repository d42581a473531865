package io.flinksustain.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.advise.Attempt;
import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.Direction;
import io.flinksustain.advise.Tried;
import io.flinksustain.advise.TriedMemory;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Holds what is remembered of advice to the bytes that its documentation promises. */
class AdviceMemorySizeTest {
  @Test
  void howeverMuchFailsItIsBounded() throws IOException {
    TriedMemory tried = TriedMemory.EMPTY;
    for (int i = 0; i < 1_000; i++) {
      tried = tried.with(new Tried(attempt(i), (i + " and so on, ").repeat(100), i));
    }
    AdviceMemory memory =
        new AdviceMemory(tried, Examples.recommendation(Examples.COST, Examples.CONDITIONS));

    assertThat(tried.all()).hasSize(TriedMemory.MOST);
    assertThat(Bytes.written(AdviceMemoryCodec.CODEC, memory).length).isLessThan(13_000);
  }

  /** No two have a word in common. */
  private static Attempt attempt(int i) {
    return new Attempt(
        "a-cause-with-a-long-name-" + i,
        "%032x".formatted(i * 0x9E3779B97F4A7C15L),
        "taskmanager.memory.some-long-option." + i,
        Direction.UP,
        new Conditions(1 / (i + 3.0), 1_000 + i, "%012x".formatted(i * 0x9E3779B97F4AL)));
  }
}
