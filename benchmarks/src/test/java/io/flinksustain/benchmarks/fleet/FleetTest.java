package io.flinksustain.benchmarks.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Signal;
import io.flinksustain.wire.ReportJson;
import io.flinksustain.wire.SampleCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetTest {
  private static final long START = 1_795_180_880_000L;

  private final Fleet fleet = new Fleet(FleetSpec.ofJobs(20).withIlls(0.25, Ill.values()), START);

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(records(new Fleet(fleet.spec(), START))).isEqualTo(records(fleet));
  }

  @Test
  void differsForAnotherSeed() {
    assertThat(records(new Fleet(fleet.spec().withSeed(2), START))).isNotEqualTo(records(fleet));
  }

  @Test
  void knowsHowManySamplesItEmits() {
    SampleCount count = new SampleCount();
    long told = 0;
    for (int slot = 0; slot < fleet.slots(); slot++) {
      ReportJson.read(ReportJson.write(List.of(fleet.report(0, slot))), count);
      told += fleet.samples(slot);
    }
    assertThat(count.dropped()).isZero();
    assertThat(told).isEqualTo(count.kept()).isEqualTo(fleet.samplesPerTick());
  }

  @Test
  void putsOneSubtaskOfEachVertexOnEachTaskManager() {
    for (int slot = 0; slot < fleet.slots(); slot++) {
      Report report = fleet.report(0, slot);
      if (fleet.process(slot).isTaskManager()) {
        assertThat(report.tables().get(0).vertices()).hasSize(20).doesNotHaveDuplicates();
        assertThat(report.tables().get(0).subtasks())
            .containsOnly(fleet.process(slot).taskManager());
      }
    }
  }

  @Test
  void hasEachProcessReportOnceATickAtEvenDistances() {
    Set<String> seen = new HashSet<>();
    for (int slot = 0; slot < fleet.slots(); slot++) {
      Report report = fleet.report(3, slot);
      seen.add(report.job().jobId() + report.process());
      assertThat(report.ts()).isEqualTo(START + 30_000 + slot * 10_000L / fleet.slots());
    }
    assertThat(seen).hasSize(fleet.spec().processes());
  }

  @Test
  void accountsForTheWholeSecondOfEachSubtask() {
    Table tasks = taskManagerReport().tables().get(0);
    for (int row = 0; row < tasks.rows(); row++) {
      double whole =
          value(tasks, row, Signal.BUSY)
              + value(tasks, row, Signal.BACKPRESSURED)
              + value(tasks, row, Signal.IDLE);
      assertThat(whole).isBetween(0.999, 1.001);
    }
  }

  @Test
  void neverLetsACounterShrinkAlsoAcrossAnOnset() {
    Map<String, Double> before = new HashMap<>();
    Fleet turning =
        new Fleet(fleet.spec().withOnsets(Duration.ofSeconds(25), Duration.ofSeconds(25)), START);
    for (int tick = 0; tick < 6; tick++) {
      for (int slot = 0; slot < turning.slots(); slot++) {
        counters(turning.report(tick, slot))
            .forEach(
                (name, value) -> {
                  Double last = before.put(name, value);
                  assertThat(value).isGreaterThanOrEqualTo(last == null ? 0 : last);
                });
      }
    }
  }

  @Test
  void spreadsOnsetsOverTheTimeGiven() {
    Fleet spread =
        new Fleet(fleet.spec().withOnsets(Duration.ofSeconds(10), Duration.ofSeconds(50)), START);
    assertThat(spread.onsets())
        .extracting(Onset::at)
        .containsExactly(
            START + 10_000, START + 20_000, START + 30_000, START + 40_000, START + 50_000);
    assertThat(spread.onsets()).extracting(Onset::ill).containsExactly(Ill.values());
  }

  @Test
  void refusesMoreSignalsThanTheCatalogueHas() {
    assertThatThrownBy(
            () ->
                new FleetSpec(
                    1,
                    2,
                    1,
                    1,
                    FleetSignals.most() + 1,
                    Duration.ofSeconds(1),
                    1,
                    0,
                    List.of(),
                    Duration.ZERO,
                    Duration.ZERO))
        .hasMessageContaining("signals")
        .hasMessageContaining("the catalogue");
  }

  private static List<String> records(Fleet of) {
    List<String> records = new ArrayList<>();
    for (int slot = 0; slot < of.slots(); slot++) {
      records.add(new String(ReportJson.write(List.of(of.report(1, slot))), UTF_8));
    }
    return records;
  }

  private Report taskManagerReport() {
    int slot = 0;
    while (!fleet.process(slot).isTaskManager()) {
      slot++;
    }
    return fleet.report(0, slot);
  }

  private static double value(Table table, int row, Signal signal) {
    for (int column = 0; column < table.signals().length; column++) {
      if (table.signals()[column] == signal.ordinal()) {
        return table.value(row, column);
      }
    }
    return Double.NaN;
  }

  private static Map<String, Double> counters(Report report) {
    Map<String, Double> counters = new HashMap<>();
    Values.each(
        report,
        (name, signal, value) -> {
          if (signal.kind() == Kind.COUNTER) {
            counters.put(report.job().jobId() + report.process() + name, value);
          }
        });
    return counters;
  }
}
