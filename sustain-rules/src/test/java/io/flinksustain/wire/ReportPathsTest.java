package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The short ways of the report reader must lead where the long way leads. */
class ReportPathsTest {
  private static final List<String> NAMES =
      List.of("busyTimeMsPerSecond", "numRecordsIn", "numBytesIn", "idleTimeMsPerSecond", "odd");
  private static final List<String> NUMBERS =
      List.of("0", "812", "-5", "null", "1e3", "0.25", "12345678901234567890", " 7 ", "1e999");

  /** Of one place in a record, by what stands there. */
  private static final List<String> CHANGES =
      List.of(
          ", -> , ",
          ", -> ,,",
          ", ->  , ",
          "] ->  ]",
          "] -> ",
          "] -> ,]",
          "] -> ,1]",
          "] -> ,null]",
          "} -> ",
          "} -> ,}",
          "} -> ,'values':[]}",
          "} -> ,'values':[1]}",
          "} -> ,'odd':[{'values':[1]}]}",
          "[ -> [ ",
          "[ -> [[",
          "[ -> [{},",
          "[ -> ['x',",
          "[ -> [-",
          "[ -> [0",
          "'subtask': -> 'subtask': ",
          "'subtask': -> 'subtask':-",
          "'subtask': -> 'subtask':99999999",
          "'subtask': -> 'subtask':99999999999999999999",
          "'subtask': -> 'subtask':0.",
          "'subtask': -> 'subtask':1",
          "'subtask': -> 'odd':",
          ",'attempt':0 -> ",
          "'attempt': -> 'attempt':null,'odd':",
          "'attempt': -> 'attempt':7",
          "'vertex_id':'0 -> 'vertex_id':'\\u0030",
          "'vertex_id':'0 -> 'vertex_id':'\u00e9",
          "'vertex_id':'0 -> 'vertex_id':'\n",
          "'vertex_id':'0 -> 'vertex_id':'[]}",
          "'vertex_id': -> 'odd':",
          "'vertex_id': -> 'vertex_id':'','vertex_id':",
          "'values': -> 'values':[],'values':",
          "'values': -> 'odd':",
          "'rows': -> 'rows':[],'rows':",
          "'rows': -> 'odd':[[]],'rows':",
          "'rows': -> 'columns':[],'rows':",
          "'columns': -> 'delta':true,'columns':",
          "'job':0 -> 'job':1",
          "'job':0, -> ",
          "'scope':'task' -> 'scope':'operator'",
          "'scope':'task' -> 'scope':'odd'",
          "1 -> 7",
          "5 -> 5e1",
          "5 -> 5e",
          "2 -> null",
          "0 -> '0'");

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

  @RepeatedTest(200)
  void readsATableThatIsKnownAsTheLongWayDoes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] known = written(random, random.nextInt(4));
    ReportJson.read(known);

    assertReadsLikeTheLongWay(known);
    for (int i = 0; i < 30; i++) {
      assertReadsLikeTheLongWay(changed(known, random));
    }
  }

  @Test
  void readsATableThatIsKnownWithOtherNumbers() {
    byte[] one = json(List.of("numRecordsIn"), List.of(new Row("w", 3, List.of("12"))));
    byte[] two = json(List.of("numRecordsIn"), List.of(new Row("w", 3, List.of("-34.5e2"))));

    assertReadsLikeTheLongWay(one);
    assertReadsLikeTheLongWay(two);
    assertThat(ReportJson.read(two).get(0).tables().get(0).shape())
        .isSameAs(ReportJson.read(one).get(0).tables().get(0).shape());
  }

  @Test
  void refusesEachCutOfARecordThatIsKnown() {
    byte[] known = written(new Random(1), 2);
    ReportJson.read(known);

    for (int length = 0; length < known.length; length++) {
      assertReadsLikeTheLongWay(Arrays.copyOf(known, length));
    }
  }

  /** Jackson's own parser has no short ways, and is what reads UTF-16. */
  private static void assertReadsLikeTheLongWay(byte[] record) {
    String read = outcome(record);
    assertThat(read).isEqualTo(outcome(new String(record, UTF_8).getBytes(UTF_16BE)));
    assertThat(outcome(record)).as("once it was seen").isEqualTo(read);
  }

  private static String outcome(byte[] record) {
    SampleCount count = new SampleCount();
    try {
      List<Report> reports = ReportJson.read(record, count);
      return reports.stream().map(ReportPathsTest::text).toList()
          + " %d %d".formatted(count.kept(), count.dropped());
    } catch (WireException e) {
      // Places are told in bytes, which UTF-16 has more of.
      return e.getMessage().replaceAll("at byte \\d+|[\\[(].*|\\bUTF-\\d+", "");
    }
  }

  private static String text(Report report) {
    String tables =
        report.tables().stream()
            .map(
                table ->
                    Stream.of(
                            table.scope(),
                            table.delta(),
                            Arrays.toString(table.signals()),
                            Arrays.toString(table.vertices()),
                            Arrays.toString(table.subtasks()),
                            Arrays.toString(table.attempts()),
                            Arrays.toString(table.values()))
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; "));
    return report.job() + report.process() + report.ts() + tables;
  }

  /** A record as our own writer writes it. */
  private static byte[] written(Random random, int attempt) {
    TableBuilder tasks = new TableBuilder(Scope.TASK, random.nextBoolean());
    TableBuilder operators = new TableBuilder(Scope.OPERATOR, false);
    Signal[] signals = Signal.values();
    for (int i = 0; i < 12; i++) {
      Signal signal = signals[random.nextInt(signals.length)];
      TableBuilder table = signal.scope() == Scope.OPERATOR ? operators : tasks;
      if (signal.scope() == Scope.OPERATOR || signal.scope() == Scope.TASK) {
        int row = table.row("%032x".formatted(random.nextInt(3)), random.nextInt(3), attempt);
        table.set(row, table.column(signal), random.nextInt(2000) / 8.0);
      }
    }
    JobRef job = new JobRef("c", "n", "d", "j", "name");
    List<Table> tables =
        Stream.of(tasks.build(), operators.build()).filter(t -> t.values().length > 0).toList();
    return ReportJson.write(List.of(new Report(job, "tm", "host", 5, 1000, tables)));
  }

  /** The record with one thing changed, for better or worse. */
  private static byte[] changed(byte[] record, Random random) {
    String text = new String(record, UTF_8);
    String[] change =
        CHANGES.get(random.nextInt(CHANGES.size())).replace('\'', '"').split(" -> ", 2);
    List<Integer> places = new ArrayList<>();
    for (int at = text.indexOf(change[0]); at >= 0; at = text.indexOf(change[0], at + 1)) {
      places.add(at);
    }
    if (places.isEmpty()) {
      return record;
    }
    int at = places.get(random.nextInt(places.size()));
    String after = text.substring(at + change[0].length());
    return (text.substring(0, at) + change[1] + after).getBytes(UTF_8);
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
