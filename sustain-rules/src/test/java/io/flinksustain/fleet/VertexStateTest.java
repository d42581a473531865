package io.flinksustain.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VertexStateTest {
  @Test
  void isWhatTheVertexDoesMost() {
    assertThat(state(0.97, 0, 0.03)).isEqualTo(VertexState.BUSY);
    assertThat(state(0.03, 0, 0.97)).isEqualTo(VertexState.IDLE);
    assertThat(state(0.5, 0, 0.5)).isEqualTo(VertexState.WORKING);
  }

  @Test
  void waitingForOthersGoesBeforeWork() {
    assertThat(state(0.65, 0.35, 0)).isEqualTo(VertexState.BACKPRESSURED);
  }

  @Test
  void whatWasNotMeasuredHasNoState() {
    assertThat(VertexState.of(Shares.UNKNOWN)).isEqualTo(VertexState.UNKNOWN);
  }

  @Test
  void lettersAreDistinct() {
    assertThat(VertexState.values()).extracting(VertexState::letter).doesNotHaveDuplicates();
  }

  private static VertexState state(double busy, double backpressured, double idle) {
    return VertexState.of(new Shares(busy, backpressured, idle));
  }
}
