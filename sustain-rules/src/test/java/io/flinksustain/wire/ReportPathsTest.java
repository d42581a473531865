package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The short ways of the report reader must lead where the long way leads. */
class ReportPathsTest {
  private static final List<String> NAMES =
      List.of("busyTimeMsPerSecond", "numRecordsIn", "numBytesIn", "idleTimeMsPerSecond", "odd");
  private static final List<String> NUMBERS =
      List.of("0", "812", "-5", "null", "1e3", "0.25", "12345678901234567890", " 7 ", "1e999");

  private record Row(String vertex, int subtask, List<String> values) {}

  @RepeatedTest(200)
  void makesTheTableThatABuilderMakesOfTheSameValues(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> columns = columns(random);
    List<Row> rows = rows(random, columns.size());
    TableBuilder expected = new TableBuilder(Scope.TASK, false);
    int kept = add(columns, rows, expected);

    SampleCount count = new SampleCount();
    List<Report> reports = ReportJson.read(json(columns, rows), count);

    Table table = expected.build();
    if (table.values().length == 0) {
      assertThat(reports).isEmpty();
    } else {
      Table read = reports.get(0).tables().get(0);
      assertThat(read.shape()).isEqualTo(table.shape());
      assertThat(read.values()).containsExactly(table.values());
    }
    assertThat(count.kept()).isEqualTo(kept);
    assertThat(count.kept() + count.dropped()).isEqualTo((long) columns.size() * rows.size());
  }

  @Test
  void givesReportsOfTheSameEntitiesOneShape() {
    List<String> columns = List.of("busyTimeMsPerSecond", "numRecordsIn");

    Table one = table(columns, new Row("v", 3, List.of("1", "2")));
    Table two = table(columns, new Row("v", 3, List.of("3", "null")));

    assertThat(two.shape()).isSameAs(one.shape());
    assertThat(table(columns, new Row("v", 4, List.of("1", "2"))).shape())
        .isNotEqualTo(one.shape());
  }

  @Test
  void readsOtherEncodingsAsJacksonDoes() {
    List<String> columns = List.of("numRecordsIn");
    byte[] json = json(columns, List.of(new Row("v", 3, List.of("12"))));

    for (var charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      byte[] encoded = new String(json, UTF_8).getBytes(charset);
      assertThat(ReportJson.read(encoded))
          .usingRecursiveComparison()
          .isEqualTo(ReportJson.read(json));
    }
  }

  private static List<String> columns(Random random) {
    List<String> columns = new ArrayList<>(NAMES);
    Collections.shuffle(columns, random);
    List<String> some = new ArrayList<>(columns.subList(0, 1 + random.nextInt(NAMES.size())));
    if (random.nextInt(4) == 0) {
      some.add(some.get(0));
    }
    return some;
  }

  private static List<Row> rows(Random random, int width) {
    List<Row> rows = new ArrayList<>();
    int vertices = 1 + random.nextInt(8);
    for (int i = random.nextInt(6); i > 0; i--) {
      List<String> values = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        values.add(NUMBERS.get(random.nextInt(NUMBERS.size())));
      }
      rows.add(new Row("v" + random.nextInt(vertices), random.nextInt(3), values));
    }
    return rows;
  }

  private static int add(List<String> columns, List<Row> rows, TableBuilder to) {
    for (String column : columns) {
      SignalNames.ofIdentifier(Scope.TASK, column).ifPresent(to::column);
    }
    int kept = 0;
    for (Row row : rows) {
      int at = to.row(row.vertex, row.subtask, 0);
      for (int i = 0; i < columns.size(); i++) {
        Signal signal = SignalNames.ofIdentifier(Scope.TASK, columns.get(i)).orElse(null);
        String text = row.values.get(i);
        double raw = text.equals("null") ? Double.NaN : Double.parseDouble(text);
        boolean isKept = signal != null && to.set(at, to.column(signal), signal.scale(raw));
        kept += isKept ? 1 : 0;
      }
    }
    return kept;
  }

  private static Table table(List<String> columns, Row row) {
    return ReportJson.read(json(columns, List.of(row))).get(0).tables().get(0);
  }

  private static byte[] json(List<String> columns, List<Row> rows) {
    String written =
        rows.stream()
            .map(
                row ->
                    "{'vertex_id':'%s','subtask':%d,'values':[%s]}"
                        .formatted(row.vertex, row.subtask, String.join(",", row.values)))
            .collect(Collectors.joining(","));
    String names = columns.stream().map(c -> "'" + c + "'").collect(Collectors.joining(","));
    String json =
        "{'v':1,'kind':'report','ts':5,'cluster':'c','process':'tm','jobs':[{'job_id':'j',"
            + "'deployment':'d'}],'tables':[{'scope':'task','job':0,'columns':["
            + names
            + "],'rows':["
            + written
            + "]}]}";
    return json.replace('\'', '"').getBytes(UTF_8);
  }
}
