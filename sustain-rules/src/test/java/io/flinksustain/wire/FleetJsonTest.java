package io.flinksustain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Severity;
import io.flinksustain.fleet.Bill;
import io.flinksustain.fleet.Course;
import io.flinksustain.fleet.FleetReport;
import io.flinksustain.fleet.Grid;
import io.flinksustain.fleet.JobReport;
import io.flinksustain.fleet.Mark;
import io.flinksustain.fleet.Totals;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetJsonTest {
  @Test
  void writesRowsShortAndWhatIsMissingAsNull() {
    double[] values = {1, 0.5, Double.NaN, 1e9, 2.5e-5};

    assertThat(FleetJson.write(report(values)))
        .contains("\"values\":[1,0.5,null,1000000000,2.5E-5]");
  }

  @Test
  void writesNamesInSnakeCaseAndWordsInLowerCase() {
    assertThat(FleetJson.write(report(new double[0])))
        .contains("\"window_ms\":10", "\"per_month\":876.0,\"per_month_after\":null")
        .contains("\"kind\":\"event\"", "\"severity\":\"warning\"", "\"verdict\":null");
  }

  private static FleetReport report(double[] values) {
    JobReport job =
        new JobReport(
            "eu1//a",
            "a",
            "",
            "",
            null,
            new Bill(876, Double.NaN, Double.NaN, Double.NaN),
            Double.NaN,
            null,
            null,
            List.of(),
            new Grid(0, 10, values.length, 1),
            List.of(),
            List.of(),
            List.of(new Course("cpu", "ratio", values)),
            List.of(new Mark(Mark.Kind.EVENT, 0, 0, Severity.WARNING, "failure", "", "", "")),
            0);
    return new FleetReport(
        0, 10, 10, null, new Totals(1, 0, 0, 0, 0, 0, 876, 0, 0, 0), List.of(job));
  }
}
