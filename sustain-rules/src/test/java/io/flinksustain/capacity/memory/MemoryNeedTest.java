package io.flinksustain.capacity.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryNeedTest {
  private static final double MIB = 1 << 20;
  private static final double NONE = Double.NaN;

  @ParameterizedTest
  @CsvSource({
    "700, 800, 0.05, NaN, 1077",
    "300, 600, 0.15, NaN, 720",
    "300, 600, 0.05, 960, 960",
    "300, 600, 0.05, NaN, 462"
  })
  void aHeapHoldsItsLiveSetWithRoom(
      double live, double heap, double collecting, double floor, double needed) {
    Estimate need = HeapNeed.of(HeapNeed.liveOf(live * MIB), heap * MIB, collecting, floor * MIB);

    assertThat(need.target() / MIB).isCloseTo(needed, within(0.5));
  }

  @Test
  void aHeapIsBoundedByTheEndsOfTheHealthyBand() {
    Estimate need = HeapNeed.of(HeapNeed.liveOf(700), 800, 0.05, NONE);

    assertThat(need.lower()).isEqualTo(875);
    assertThat(need.upper()).isEqualTo(1400);
    assertThat(need.missing()).containsExactly("the live set of a few days");
  }

  @Test
  void aHeapOfWhichNothingIsKnownNeedsNothing() {
    assertThat(HeapNeed.of(HeapNeed.liveOf(NONE), 800, 0.5, NONE).isKnown()).isFalse();
    assertThat(HeapNeed.of(HeapNeed.liveOf(700), 800, NONE, NONE).missing())
        .contains("the time of garbage collection");
  }

  @Test
  void aFullCacheThatMissesGetsAStep() {
    Estimate need = ManagedNeed.of(1024 * MIB, 600, 400, 0.95);

    assertThat(need.target()).isEqualTo(1536 * MIB);
    assertThat(need.upper()).isEqualTo(2048 * MIB);
    assertThat(need.missing()).containsExactly("the hits of a larger cache");
  }

  @Test
  void aCacheThatAnswersOrHasRoomIsLeftAlone() {
    assertThat(ManagedNeed.of(1024 * MIB, 950, 50, 0.95).target()).isEqualTo(1024 * MIB);
    assertThat(ManagedNeed.of(1024 * MIB, 600, 400, 0.5).target()).isEqualTo(1024 * MIB);
    assertThat(ManagedNeed.of(1024 * MIB, 1, 9, 0.95).target()).isEqualTo(1024 * MIB);
    assertThat(ManagedNeed.of(1024 * MIB, NONE, NONE, NONE).isKnown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4, 4, HASH, 128", "200, 4, HASH, 3264", "4, 4, FORWARD, 80"})
  void networkMemoryIsThatOfItsBuffers(int parallelism, int slots, String how, int buffers) {
    Jobs job = new Jobs().vertex("a", parallelism).vertex("b", parallelism).edge("a", "b", how);

    Estimate need = NetworkNeed.of(job.topology(), slots);

    assertThat(need.target()).isEqualTo(buffers * 32.0 * 1024);
    assertThat(need.lower()).isLessThan(need.target());
  }

  @Test
  void networkMemoryIsUnknownWithoutTheGraph() {
    assertThat(NetworkNeed.of(null, 4).isKnown()).isFalse();
    assertThat(NetworkNeed.of(new Jobs().vertex("a", 1).edge("a", "b").topology(), 4).isKnown())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"512, 512, 128, 1728", "1587, 1372, 343, 4096"})
  void aProcessIsTheSumOfItsParts(double heap, double managed, double network, double process) {
    Estimate need =
        ProcessNeed.of(
            Estimate.exactly(heap * MIB),
            Estimate.exactly(managed * MIB),
            Estimate.exactly(network * MIB));

    assertThat(need.target() / MIB).isCloseTo(process, within(1.0));
  }

  @Test
  void aProcessIsUnknownWhenAPartIs() {
    Estimate part = Estimate.exactly(512 * MIB);

    assertThat(ProcessNeed.of(part, Estimate.unknown("b"), part).missing()).containsExactly("b");
  }
}
