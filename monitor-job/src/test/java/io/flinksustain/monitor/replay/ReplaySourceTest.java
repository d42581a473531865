package io.flinksustain.monitor.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReplaySourceTest {
  @RegisterExtension static final MiniClusterExtension FLINK = new MiniClusterExtension();

  @TempDir Path folder;

  @Test
  void givesEveryRecordOnceInOrderAndEnds() throws Exception {
    assertThat(read(List.of(file("even", 0), file("odd", 1))))
        .extracting(RawRecord::timestamp)
        .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> (long) i).toList());
  }

  @Test
  void endsAtOnceWhenThereIsNoLine() throws Exception {
    assertThat(read(List.of(Files.createFile(folder.resolve("empty"))))).isEmpty();
  }

  @Test
  void splitsSurviveACheckpoint() throws IOException {
    ReplaySplit split = new ReplaySplit(List.of("a", "b"), 42);
    ReplayStateSerializer state = new ReplayStateSerializer();

    assertThat(state.deserialize(1, state.serialize(List.of(split)))).containsExactly(split);
    assertThat(state.deserialize(1, state.serialize(List.of()))).isEmpty();
  }

  private static List<RawRecord> read(List<Path> files) throws Exception {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    return StreamExecutionEnvironment.getExecutionEnvironment(flink)
        .fromSource(
            new ReplaySource(files),
            WatermarkStrategy.<RawRecord>forMonotonousTimestamps()
                .withTimestampAssigner((record, previous) -> record.timestamp()),
            "recordings")
        .setParallelism(1)
        .executeAndCollect(1_000);
  }

  private Path file(String name, int first) throws IOException {
    List<String> lines =
        IntStream.range(0, 100)
            .mapToObj(i -> "{\"v\":1,\"kind\":\"report\",\"ts\":" + (2 * i + first) + "}")
            .toList();
    return Files.write(folder.resolve(name), lines);
  }
}
