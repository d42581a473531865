package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.TargetState;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.junit.jupiter.api.Test;

class ObservedRecordsTest {
  private static final JobRef JOB = new JobRef("eu1", "", "Fraud", Samples.JOB, "Fraud");
  private final ObservedRecords records = new ObservedRecords();

  @Test
  void keepsTheReportsOfAClusterInOrder() {
    Scrape scrape = Scrape.of(Samples.text("taskmanager.txt"));
    List<Report> reports =
        List.of(new Report(JOB, "tm-2", "h", 7, 10, scrape.tables("tm-2", Samples.JOB)));

    OutputRecord record = records.map(Observed.of(reports));

    assertThat(record.topic()).isEqualTo(Topic.METRICS);
    assertThat(record.orderKey()).isEqualTo("eu1");
    assertThat(record.id()).isEqualTo("eu1/tm-2|7");
    assertThat(ReportJson.read(record.value()))
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(reports);
  }

  @Test
  void keepsTheLatestFactOfEachKind() {
    Fact fact = Fact.of(JOB, 7, new Failures(List.of()));

    OutputRecord record = records.map(Observed.of(fact));

    assertThat(record.topic()).isEqualTo(Topic.FACTS);
    assertThat(record.key()).isEqualTo("eu1//Fraud|exception");
    assertThat(record.orderKey()).isEqualTo("eu1//Fraud");
    assertThat(FactJson.read(record.value())).isEqualTo(fact);
  }

  @Test
  void keepsTheStatesOfTargetsApart() {
    TargetState state = new TargetState("http://jm:8081", false, "down", 1);

    OutputRecord record = records.map(Observed.of(Fact.of(JobRef.ofProcess("eu1", ""), 7, state)));

    assertThat(record.key()).isEqualTo("eu1//|target|http://jm:8081");
  }

  @Test
  void travelsWithoutKryo() {
    Configuration noGenericTypes = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
    TypeInformation<Observed> type = TypeInformation.of(Observed.class);

    assertThat(type).isInstanceOf(PojoTypeInfo.class);
    assertThat(type.createSerializer(new SerializerConfigImpl(noGenericTypes))).isNotNull();
  }
}
