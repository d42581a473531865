package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
  private static final String OF_TASK =
      "{'v':1,'kind':'reading','ts':1767225600123,'cluster':'eu1','namespace':'payments',"
          + "'deployment':'fraud','job_id':'j','job_name':'Fraud','scope':'task','tm_id':'tm-2',"
          + "'vertex_id':'v','subtask':3,'attempt':1,'interval_ms':10000,"
          + "'values':{'busyTimeMsPerSecond':812,'numRecordsIn':123456,'other':1,'numBytesIn':null}}";

  @Test
  void readsOneEntityAsAReportOfOneRow() {
    SampleCount count = new SampleCount();

    Report report = read(OF_TASK, count);

    assertThat(report.job()).isEqualTo(new JobRef("eu1", "payments", "fraud", "j", "Fraud"));
    assertThat(report.process()).isEqualTo("tm-2");
    assertThat(report.intervalMs()).isEqualTo(10000);
    Table table = report.tables().get(0);
    assertThat(table.scope()).isEqualTo(Scope.TASK);
    assertThat(table.signals()).containsExactly(Signal.BUSY.ordinal(), Signal.RECORDS_IN.ordinal());
    assertThat(table.values()).containsExactly(0.812, 123456);
    assertThat(count.kept()).isEqualTo(2);
    assertThat(count.dropped()).isEqualTo(2);
  }

  @Test
  void takesAReadingWithoutAJobAsTheProcessesOwn() {
    Report report =
        read(
            "{'v':1,'kind':'reading','ts':5,'cluster':'eu1','scope':'tm','tm_id':'tm-2',"
                + "'values':{'Status.JVM.CPU.Load':0.3}}",
            new SampleCount());

    assertThat(report.job().isJob()).isFalse();
    assertThat(report.tables().get(0).values()).containsExactly(0.3);
  }

  @Test
  void holdsNoTableWhenNoValueIsOfUse() {
    Report report = read(OF_TASK.replace("812", "-1").replace("123456", "null"), new SampleCount());

    assertThat(report.tables()).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    assertFails(OF_TASK.replace("'v':1", "'v':2"), "version 2 is unknown");
    assertFails(OF_TASK.replace("reading", "report"), "kind is 'report', not 'reading'");
    assertFails(OF_TASK.replace("812", "'812'"), "'values.busyTimeMsPerSecond' is not a number");
    assertFails(OF_TASK.replace("'job_id':'j'", "'x':1"), "'job_id' is missing (reading of scope");
    assertFails(OF_TASK.replace("'tm_id'", "'x'"), "'tm_id' is missing");
    assertFails(OF_TASK.replace("'subtask':3", "'subtask':-3"), "'subtask' is not a whole number");
    assertFails(OF_TASK.replace("'task'", "'tusk'"), "'scope' is not jm, tm, job");
    assertFails(OF_TASK.replace("1767225600123", "1.5"), "'ts' is not milliseconds");
    assertFails("3", "not a JSON object");
    assertFails("", "not a JSON object");
    assertFails("{", "not readable as JSON");
  }

  private static Report read(String json, SampleCount count) {
    return ReadingJson.read(json.replace('\'', '"').getBytes(UTF_8), count);
  }

  private static void assertFails(String json, String message) {
    assertThatThrownBy(() -> read(json, new SampleCount()))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(message);
  }
}
