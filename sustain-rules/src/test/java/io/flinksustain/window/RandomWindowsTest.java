package io.flinksustain.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports that say the same in another way give the same numbers, to the last bit: those of one
 * shape, which are summed up column by column, and those that are not.
 */
class RandomWindowsTest {
  private static final Scope[] SCOPES = {Scope.TASK, Scope.OPERATOR, Scope.TM, Scope.JOB};
  private static final int WINDOWS = 3;

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void inAnyOrderOfArrival(int seed) {
    assertSame(seed, reports -> shuffled(reports, new Random(seed)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withEveryReportTwice(int seed) {
    assertSame(
        seed, reports -> reports.stream().flatMap(report -> Stream.of(report, report)).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withRowsInAnotherOrderInEachReport(int seed) {
    Random random = new Random(seed);
    assertSame(seed, reports -> reports.stream().map(r -> reordered(r, random)).toList());
  }

  private static void assertSame(int seed, UnaryOperator<List<Report>> otherWay) {
    CounterMemory memory = CounterMemory.EMPTY;
    CounterMemory otherMemory = CounterMemory.EMPTY;
    Random random = new Random(seed);
    for (int window = 0; window < WINDOWS; window++) {
      long start = Reports.START + window * 60_000L;
      List<Report> reports = reports(start, random);
      WindowSummary one = Summarizer.summarize(start, start + 60_000, reports, memory);
      WindowSummary other =
          Summarizer.summarize(start, start + 60_000, otherWay.apply(reports), otherMemory);
      assertThat(other)
          .usingRecursiveComparison()
          .withEqualsForType(Arrays::equals, double[].class) // NaN is a value like any other
          .isEqualTo(one);
      memory = one.memory();
      otherMemory = other.memory();
    }
  }

  /** A minute of two processes; now and then a shape changes, and a table or a value is missing. */
  private static List<Report> reports(long start, Random random) {
    List<Report> reports = new ArrayList<>();
    for (int process = 0; process < 2; process++) {
      TableShape[] shapes = Stream.of(SCOPES).map(s -> shape(s, random)).toArray(TableShape[]::new);
      for (int tick = 0; tick < 6; tick++) {
        int changing = random.nextInt(4 * shapes.length);
        if (changing < shapes.length) {
          shapes[changing] = shape(SCOPES[changing], random);
        }
        Table[] tables =
            Stream.of(shapes)
                .filter(shape -> random.nextInt(8) > 0)
                .map(shape -> new Table(shape, values(shape, random)))
                .toArray(Table[]::new);
        long ts = start + tick * 10_000L + (long) process * random.nextInt(2);
        reports.add(Reports.report(Reports.JOB, "tm-" + process, ts, tables));
      }
    }
    return reports;
  }

  private static TableShape shape(Scope scope, Random random) {
    boolean task = scope == Scope.TASK || scope == Scope.OPERATOR;
    int rows = task ? 1 + random.nextInt(6) : 1;
    int attempt = task ? random.nextInt(2) : 0;
    int[] signals =
        Stream.of(Signal.values())
            .filter(signal -> signal.scope() == scope && random.nextInt(4) > 0)
            .mapToInt(Signal::ordinal)
            .toArray();
    return new TableShape(
        scope,
        random.nextInt(5) == 0,
        signals,
        IntStream.range(0, rows).mapToObj(i -> task ? "v" + i % 2 : "").toArray(String[]::new),
        IntStream.range(0, rows).map(i -> i / 2).toArray(),
        IntStream.range(0, rows).map(i -> attempt).toArray());
  }

  private static double[] values(TableShape shape, Random random) {
    double[] values = new double[shape.rows() * shape.signals().length];
    for (int i = 0; i < values.length; i++) {
      Signal signal = Signal.values()[shape.signals()[i % shape.signals().length]];
      double value = signal.kind() == Kind.COUNTER ? random.nextInt(1000) : random.nextDouble();
      values[i] = random.nextInt(6) == 0 ? Double.NaN : value;
    }
    return values;
  }

  private static Report reordered(Report report, Random random) {
    Table[] tables = report.tables().stream().map(t -> reordered(t, random)).toArray(Table[]::new);
    return Reports.report(report.job(), report.process(), report.ts(), tables);
  }

  private static Table reordered(Table table, Random random) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, table.rows()).boxed().toList());
    Collections.shuffle(all, random);
    int[] rows = all.stream().mapToInt(Integer::intValue).toArray();
    return new Table(
        table.scope(),
        table.delta(),
        table.signals(),
        IntStream.of(rows).mapToObj(row -> table.vertices()[row]).toArray(String[]::new),
        IntStream.of(rows).map(row -> table.subtasks()[row]).toArray(),
        IntStream.of(rows).map(row -> table.attempts()[row]).toArray(),
        IntStream.of(rows)
            .boxed()
            .flatMapToDouble(
                row ->
                    IntStream.range(0, table.signals().length)
                        .mapToDouble(c -> table.value(row, c)))
            .toArray());
  }

  private static List<Report> shuffled(List<Report> reports, Random random) {
    List<Report> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
