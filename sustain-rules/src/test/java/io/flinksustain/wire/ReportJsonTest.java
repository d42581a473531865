package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportJsonTest {
  private static final String VERTEX = "f362c87ffabe89c8a91fa7d0a523ba6c";
  private static final JobRef FRAUD =
      new JobRef("eu1", "payments", "fraud", "b1f1c697e096773ec4aadca837b303f6", "Fraud");
  private static final JobRef AUDIT =
      new JobRef("eu1", "payments", "audit", "0011c697e096773ec4aadca837b303f6", "Audit");

  @Test
  void readsItsOwnWritingWithOneTableForTheProcessInEachJob() {
    Table cpu = table(Scope.TM, false, Signal.CPU, 0.31);
    List<Report> written =
        List.of(
            report(FRAUD, table(Scope.TASK, false, Signal.BUSY, 0.812), cpu),
            report(AUDIT, table(Scope.TASK, true, Signal.RECORDS_IN, 7), cpu));

    byte[] json = ReportJson.write(written);

    assertThat(new String(json, UTF_8)).containsOnlyOnce("CPU.Load").contains("[812]");
    assertThat(ReportJson.read(json)).usingRecursiveComparison().isEqualTo(written);
  }

  @Test
  void scalesRawValuesDropsUnknownColumnsAndIgnoresUnknownFields() {
    SampleCount count = new SampleCount();

    List<Report> reports =
        read(
            count,
            "{'scope':'task','job':0,'new':[{}],'columns':['busyTimeMsPerSecond','isBackPressured',"
                + "'numRecordsIn'],'rows':[{'vertex_id':'v','subtask':3,'attempt':1,'x':1,"
                + "'values':[812,1,null]}]}");

    Table table = reports.get(0).tables().get(0);
    assertThat(table.signals()).containsExactly(Signal.BUSY.ordinal(), Signal.RECORDS_IN.ordinal());
    assertThat(table.values()).containsExactly(0.812, Double.NaN);
    assertThat(table.subtasks()).containsExactly(3);
    assertThat(table.attempts()).containsExactly(1);
    assertThat(count.kept()).isEqualTo(1);
    assertThat(count.dropped()).isEqualTo(2);
  }

  @Test
  void readsFieldsInAnyOrder() {
    String json =
        "{'tables':[{'rows':[{'values':[812],'subtask':3,'vertex_id':'v'}],"
            + "'columns':['busyTimeMsPerSecond'],'job':0,'scope':'task'}],"
            + "'jobs':[{'deployment':'fraud','job_id':'j'}],'process':'tm','cluster':'c','ts':5,"
            + "'kind':'report','v':1}";

    assertThat(ReportJson.read(bytes(json)).get(0).tables().get(0).values()).containsExactly(0.812);
  }

  @Test
  void givesNoReportForAProcessWithoutJobs() {
    String json =
        "{'v':1,'kind':'report','ts':5,'cluster':'c','process':'tm','jobs':[],"
            + "'tables':[{'scope':'tm','columns':['Status.JVM.CPU.Load'],'rows':[{'values':[0]}]}]}";

    assertThat(ReportJson.read(bytes(json))).isEmpty();
  }

  @Test
  void countsAnEntityThatComesTwiceOnceWithTheLargerNumber() {
    List<Report> reports =
        read(
            new SampleCount(),
            "{'scope':'task','job':0,'columns':['numRecordsIn'],'rows':["
                + "{'vertex_id':'v','values':[10]},{'vertex_id':'v','values':[12]}]}",
            "{'scope':'task','job':0,'columns':['numRecordsIn'],'rows':["
                + "{'vertex_id':'v','values':[11]},{'vertex_id':'w','values':[13]}]}");

    assertThat(reports.get(0).tables()).hasSize(1);
    assertThat(reports.get(0).tables().get(0).values()).containsExactly(12, 13);
  }

  @Test
  void takesNegativeAndEndlessValuesAsMissing() {
    List<Report> reports =
        read(
            new SampleCount(),
            "{'scope':'task','job':0,'columns':['busyTimeMsPerSecond','numRecordsIn','numBytesIn'],"
                + "'rows':[{'vertex_id':'v','values':[-5,1e999,1e3]}]}");

    assertThat(reports.get(0).tables().get(0).values())
        .containsExactly(Double.NaN, Double.NaN, 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                                                       | the record is empty",
        "[]                                                     | 'record' is not a JSON object",
        "{'v':1                                                 | not readable as JSON",
        "{'v':2}                                                | version 2 is unknown",
        "{'v':1,'kind':'reading'}                               | not 'report'",
        "{'kind':'report'}                                      | needed field 'v' is missing",
        "{'v':1}                                                | needed field 'kind' is missing",
        "{'v':1,'kind':'report'}                                | needed field 'ts' is missing",
        "{'v':1,'kind':'report','ts':'5'}                       | 'ts' is no whole number",
        "{'v':1,'kind':'report','ts':5}                         | 'cluster' is missing",
        "{'v':1,'kind':'report','ts':5,'cluster':'c'}           | 'process' is missing",
        "{'v':1,'kind':'report','jobs':[{}]}                    | 'job_id' is missing",
        "{'v':1,'kind':'report','jobs':[{'job_id':'j'}]}        | 'deployment' is missing",
        "{'v':1,'kind':'report','tables':[{'scope':'toast'}]}   | 'toast'",
        "{'v':1,'kind':'report','tables':[{'delta':3}]}         | 'delta' is neither true nor false",
        "{'v':1} {}                                             | something follows",
      })
  void saysWhatIsWrongWithARecord(String json, String message) {
    assertThatThrownBy(() -> ReportJson.read(bytes(json == null ? "" : json)))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'columns':[],'rows':[]}                              | 'job' is missing (table of scope ?)",
        "{'scope':'task','columns':[],'rows':[]}               | 'job' is missing",
        "{'scope':'task','job':0,'rows':[]}                    | 'columns' is missing",
        "{'scope':'task','job':1,'columns':[]}                 | job 1 is not in the list of 1 jobs",
        "{'scope':'tm','columns':['x'],'rows':[{'values':[]}]} | a row has 0 values for 1 columns",
        "{'scope':'tm','columns':[],'rows':[{'values':['1']}]} | neither a number nor null",
        "{'scope':'tm','columns':[],'rows':[{'subtask':-1}]}   | 'subtask' is -1",
        "{'scope':'tm','columns':[],'rows':[{'subtask':99999}]}| above any parallelism",
        "{'scope':'task','job':0,'columns':[],'rows':[{}]}     | 'vertex_id' is missing",
      })
  void saysWhatIsWrongWithATable(String table, String message) {
    assertThatThrownBy(() -> read(new SampleCount(), table))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesARecordThatWouldGrowManyTimesByItsJobs() {
    String jobs = "{'job_id':'a','deployment':'d'},".repeat(2000);
    String rows =
        IntStream.range(0, 2000)
            .mapToObj(i -> "{'subtask':" + i + ",'values':[0.5]}")
            .collect(Collectors.joining(","));
    String record =
        "{'v':1,'kind':'report','ts':1,'cluster':'c','process':'p','jobs':["
            + jobs.substring(0, jobs.length() - 1)
            + "],'tables':[{'scope':'tm','columns':['Status.JVM.CPU.Load'],'rows':["
            + rows
            + "]}]}";

    assertThatThrownBy(() -> ReportJson.read(bytes(record)))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("for each of 2000 jobs are too many");
  }

  @Test
  void refusesToWriteTwoProcessesAsOne() {
    Report one = report(FRAUD);
    Report other = new Report(AUDIT, "tm-9", "", one.ts(), 0, List.of());

    assertThatThrownBy(() -> ReportJson.write(List.of(one, other)))
        .hasMessageContaining("eu1/tm-2")
        .hasMessageContaining("eu1/tm-9");
  }

  private static List<Report> read(SampleCount count, String... tables) {
    String json =
        "{'v':1,'kind':'report','ts':5,'cluster':'c','process':'tm',"
            + "'jobs':[{'job_id':'j','deployment':'fraud'}],'tables':["
            + String.join(",", tables)
            + "]}";
    return ReportJson.read(bytes(json), count);
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }

  private static Report report(JobRef job, Table... tables) {
    return new Report(job, "tm-2", "10.1.2.3", 1767225600123L, 10000, List.of(tables));
  }

  private static Table table(Scope scope, boolean delta, Signal signal, double value) {
    TableBuilder table = new TableBuilder(scope, delta);
    boolean ofVertex = scope == Scope.TASK;
    int row = table.row(ofVertex ? VERTEX : "", ofVertex ? 3 : 0, ofVertex ? 9 : 0);
    table.set(row, table.column(signal), value);
    return table.build();
  }
}
