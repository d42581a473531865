package io.flinksustain.benchmarks.watched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventBytesTest {
  @Test
  void comesBackFromItsBytes() {
    Event event = EventBytes.read(EventBytes.write(new Event(7, -3, new byte[] {1, 2, 3})));
    assertThat(event.id()).isEqualTo(7);
    assertThat(event.key()).isEqualTo(-3);
    assertThat(event.payload()).containsExactly(1, 2, 3);
  }

  @Test
  void isAsLargeAsTheRecordIsSaidToBe() {
    assertThat(EventBytes.write(new Event(1, 1, new byte[984]))).hasSize(1000);
  }
}
