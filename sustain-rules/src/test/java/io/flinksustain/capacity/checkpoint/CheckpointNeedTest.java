package io.flinksustain.capacity.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Checkpointing.Checkpoint;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointNeedTest {
  @ParameterizedTest
  @CsvSource({"40000,60,60,160", "2000,3,3,8"})
  void followsFromTheDuration(
      double p99Ms, double interval, double leastInterval, double mostInterval) {
    Estimate every = CheckpointNeed.interval(taking(p99Ms, 10));

    assertThat(every.target()).isEqualTo(interval);
    assertThat(every.lower()).isEqualTo(leastInterval);
    assertThat(every.upper()).isEqualTo(mostInterval);
  }

  @Test
  void isWorthMoreTheMoreWereSeen() {
    assertThat(CheckpointNeed.interval(taking(40_000, 10)).confidence())
        .isGreaterThan(CheckpointNeed.interval(taking(40_000, 1)).confidence());
    assertThat(CheckpointNeed.interval(taking(40_000, 10)).missing()).isEmpty();
    assertThat(CheckpointNeed.interval(taking(40_000, 1)).missing())
        .containsExactly("the duration of more checkpoints");
  }

  @Test
  void saysNothingWithoutCheckpoints() {
    assertThat(CheckpointNeed.interval(null).isKnown()).isFalse();
    assertThat(CheckpointNeed.interval(taking(-1, 0)).isKnown()).isFalse();
    assertThat(CheckpointNeed.interval(taking(-1, 0)).missing()).isNotEmpty();
  }

  private static Checkpointing taking(double p99Ms, int completed) {
    List<Checkpoint> history =
        IntStream.range(0, completed)
            .mapToObj(i -> new Checkpoint(i, "COMPLETED", 0, (long) p99Ms, 1, false))
            .toList();
    return new Checkpointing(
        30_000, 600_000, 0, 1, "exactly_once", false, "hashmap", "file", p99Ms, history);
  }
}
