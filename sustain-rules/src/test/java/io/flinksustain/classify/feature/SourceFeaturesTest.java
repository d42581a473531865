package io.flinksustain.classify.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.classify.Subject;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import org.junit.jupiter.api.Test;

class SourceFeaturesTest {
  private final Jobs job =
      new Jobs()
          .vertex("s", 2)
          .vertex("m", 2)
          .edge("s", "m")
          .load("s", 100, 100, 0.9)
          .load("m", 100, 0, 0.6);

  @Test
  void aSourceTakesInWhatItReads() {
    assertThat(value("s", "source.rate")).isEqualTo(100);
  }

  @Test
  void whatAMapTakesInIsNoSources() {
    job.set("m", Signal.PENDING_RECORDS, Statistic.MEAN, 7);

    assertThat(value("m", "source.rate")).isNaN();
    assertThat(value("m", "source.pending")).isNaN();
    assertThat(value("m", "source.has_capacity")).isZero();
  }

  private double value(String vertex, String feature) {
    Subject subject = new Subject("vertex", vertex, vertex, -1);
    return Features.of(job.window(), subject, 0.8).value(feature);
  }
}
