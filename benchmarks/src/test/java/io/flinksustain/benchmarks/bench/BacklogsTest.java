package io.flinksustain.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacklogsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20, 40, 80, 100, 400, 1000})
  void eachPartitionHasAJob(int jobs) {
    int partitions = Backlogs.partitions(jobs);
    assertThat(partitions).isBetween(1, 8);
    assertThat(used(jobs, partitions)).isEqualTo(partitions);
  }

  private static long used(int jobs, int partitions) {
    Stream<String> keys =
        new Fleet(FleetSpec.ofJobs(jobs), 0).jobs().stream().map(job -> job.key());
    return keys.map(key -> Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)))
        .map(hash -> Utils.toPositive(hash) % partitions)
        .distinct()
        .count();
  }
}
