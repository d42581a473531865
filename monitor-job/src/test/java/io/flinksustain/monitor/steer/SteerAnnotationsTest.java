package io.flinksustain.monitor.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What teams say by annotations, in a lane that lets them choose. */
class SteerAnnotationsTest {
  private static final Map<String, String> OPTED_IN = Map.of("sustain.io/mode", "auto");

  @TempDir Path folder;
  private SteerHarness lanes;

  @BeforeEach
  void open() throws Exception {
    Path file = folder.resolve("policy.yaml");
    Files.writeString(
        file,
        """
        lanes:
          - name: production
            jobs: [lab/payments/*]
            opt-in: auto
        """);
    lanes = SteerHarness.by(PolicyFile.read(file, Duration.ZERO)).in("payments");
  }

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void aJobThatItsTeamOptedInIsChanged() throws Exception {
    lanes.annotated(OPTED_IN).calmMinutes("fraud", 1).recommend("fraud", 4, 5);

    assertThat(states()).contains(ChangeState.APPROVED);
  }

  @Test
  void aJobWithoutAnnotationsGetsAdviceOnly() throws Exception {
    lanes.annotated(Map.of()).calmMinutes("fraud", 1).recommend("fraud", 4, 5);

    assertThat(states()).containsExactly(ChangeState.PROPOSED);
  }

  @Test
  void aJobOfWhichNobodyCanReadTheAnnotationsGetsAdviceOnly() throws Exception {
    lanes.annotated(null).calmMinutes("fraud", 1).recommend("fraud", 4, 5);

    assertThat(states()).containsExactly(ChangeState.PROPOSED);
  }

  @Test
  void annotationsThatCanNoLongerBeReadHoldNoMore() throws Exception {
    lanes.annotated(OPTED_IN).calmMinutes("fraud", 1);
    lanes.annotated(null).calmMinutes("fraud", 1).recommend("fraud", 4, 5);

    assertThat(states()).containsExactly(ChangeState.PROPOSED);
  }

  @Test
  void annotationsOutliveAFailure() throws Exception {
    lanes.annotated(OPTED_IN).calmMinutes("fraud", 1).recommend("orders", 4, 5);

    try (SteerHarness restored = lanes.restored().in("payments")) {
      restored.recommend("fraud", 4, 5);

      assertThat(restored.changes()).extracting(ChangeEvent::state).contains(ChangeState.APPROVED);
    }
  }

  @Test
  void annotationsOfOneJobAreNotThoseOfAnother() throws Exception {
    lanes.annotated(OPTED_IN).calmMinutes("fraud", 1);
    lanes.annotated(Map.of()).calmMinutes("orders", 1).recommend("orders", 4, 5);

    assertThat(states()).containsExactly(ChangeState.PROPOSED);
  }

  private Iterable<ChangeState> states() {
    return lanes.changes().stream().map(ChangeEvent::state).toList();
  }
}
