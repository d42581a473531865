package io.flinksustain.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.JobRef;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final SignalStats NOTHING = SignalStats.EMPTY;
  private static final Completeness ALL = new Completeness(4, 4, 6, 6);
  private static final Completeness MOST = new Completeness(4, 4, 5, 6);
  private static final Completeness HALF = new Completeness(2, 4, 6, 6);
  private static final Completeness NO = new Completeness(0, 4, 0, 6);

  @Test
  void isWholeWhenEnoughOfEveryVertexWasMeasured() {
    assertThat(of(ALL, MOST)).isEqualTo(Coverage.WHOLE);
  }

  @Test
  void isPartialWhenTooLittleOfOneVertexWas() {
    assertThat(of(ALL, HALF)).isEqualTo(Coverage.PARTIAL);
    assertThat(of(ALL, NO)).isEqualTo(Coverage.PARTIAL);
  }

  @Test
  void isNoneWithoutAMeasurementOrAVertex() {
    assertThat(of(NO, NO)).isEqualTo(Coverage.NONE);
    assertThat(of()).isEqualTo(Coverage.NONE);
  }

  private static Coverage of(Completeness... vertices) {
    List<VertexWindow> windows =
        Arrays.stream(vertices).map(c -> new VertexWindow("v", NOTHING, -1, c)).toList();
    JobRef job = new JobRef("eu1", "", "fraud", "a1", "Fraud");
    return Coverage.of(
        new JobWindow(job, 0, 60_000, windows, List.of(), NOTHING, NOTHING, JobFacts.NONE), 0.8);
  }
}
