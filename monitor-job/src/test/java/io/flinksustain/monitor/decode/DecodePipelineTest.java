package io.flinksustain.monitor.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.Report;
import io.flinksustain.wire.ReportJson;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The operators of the stage as a graph, on a real MiniCluster, without generic types. */
class DecodePipelineTest {

  @Test
  void gathersWhatSeveralSubtasksDecodeUntilTheInputEnds() throws Exception {
    List<RawRecord> records = new ArrayList<>(Fixtures.records("prometheus-adapter.jsonl"));
    records.add(Fixtures.record("{broken"));
    List<Report> expected = new ArrayList<>();
    Fixtures.records("report.jsonl")
        .forEach(record -> expected.addAll(ReportJson.read(record.value())));

    List<Report> reports = run(records);

    assertThat(reports).hasSize(2);
    assertThat(Values.of(reports)).isEqualTo(Values.of(expected));
  }

  /** Tells the two processes of the golden file apart, so that each goes to one subtask. */
  private static int process(RawRecord record) {
    return new String(record.value(), UTF_8).contains("\"tm_id\"") ? 1 : 0;
  }

  private static List<Report> run(List<RawRecord> records) throws Exception {
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(config).setParallelism(2);
    SingleOutputStreamOperator<Report> decoded =
        env.fromData(RawRecord.class, records.toArray(RawRecord[]::new))
            .partitionCustom(Math::floorMod, DecodePipelineTest::process)
            .process(new DecodeReports(config))
            .returns(StreamTypes.REPORT);
    DataStream<Report> parts = decoded.getSideOutput(DecodeReports.PARTS);
    return decoded
        .union(parts.transform("gather", StreamTypes.REPORT, new GatherReports(config)))
        .executeAndCollect(records.size());
  }
}
