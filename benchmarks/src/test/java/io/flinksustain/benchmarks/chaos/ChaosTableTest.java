package io.flinksustain.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.chaos.check.Blow;
import io.flinksustain.benchmarks.chaos.check.History;
import io.flinksustain.benchmarks.chaos.check.Victim;
import io.flinksustain.benchmarks.chaos.check.Violation;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.wire.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosTableTest {
  private final Tally tally = new Tally();

  @Test
  void countsRoundsByStateAndVictimAndShowsEachViolationWithItsEvidence() {
    tally.add(1, history(ChangeState.ACCEPTED, Victim.BROKER), List.of(), "round-001.json");
    tally.add(
        2,
        history(ChangeState.ACCEPTED, Victim.BROKER),
        List.of(new Violation("each command has one outcome", "c/apply has 0", 0)),
        "round-002.json");
    tally.add(3, history(ChangeState.SUPERSEDED, null), List.of(), "round-003.json");

    assertThat(ChaosTable.lines(tally))
        .contains(
            "killed in     task manager  job manager   broker        broker, 1 min metrics",
            "SETTLING      -             -             1 ok, 1 not   -             -",
            "2 rounds struck, 1 ended before they could be",
            "3 changes: 2 ACCEPTED, 1 SUPERSEDED",
            "1 violations",
            "VIOLATION  each command has one outcome",
            "  found    c/apply has 0",
            "  when     1970-01-01T00:00:00Z",
            "  in       round 2, change c of clicks",
            "  see      round-002.json");
  }

  @Test
  void saysThatNothingIsWrongWhenNothingIs() {
    tally.add(1, history(ChangeState.ACCEPTED, Victim.METRICS), List.of(), "round-001.json");

    assertThat(ChaosTable.lines(tally)).contains("0 violations").doesNotContain("VIOLATION");
  }

  @Test
  void theReportHasTheSame(@TempDir Path directory) throws Exception {
    tally.add(
        1,
        history(ChangeState.ACCEPTED, Victim.BROKER),
        List.of(new Violation("each command has one outcome", "c/apply has 0", 0)),
        "round-001.json");
    Path file = directory.resolve("results").resolve("chaos.json");
    ChaosReport.of(tally, false, 7, 60).write(file);

    JsonNode report = Json.mapper().readTree(file.toFile());
    assertThat(report.path("complete").asBoolean()).isFalse();
    assertThat(report.path("seed").asLong()).isEqualTo(7);
    assertThat(report.path("cells").get(0).path("victim").asText()).isEqualTo("BROKER");
    assertThat(report.path("violations").get(0).path("violation").path("what").asText())
        .isEqualTo("c/apply has 0");
    assertThat(report.path("counts").path("changes").asInt()).isEqualTo(1);
  }

  private static History history(ChangeState end, Victim victim) {
    JobRef job = new JobRef("lab", "", "clicks", "0a", "clicks");
    ChangeEvent event =
        new ChangeEvent(
            "c",
            job,
            "overprovisioned",
            "parallelism",
            "",
            "2",
            "1",
            end,
            1,
            null,
            "so",
            List.of());
    Blow blow = victim == null ? null : new Blow(victim, ChangeState.SETTLING, 1);
    return new History(false, List.of(event), List.of(), List.of(), List.of(), 1, blow);
  }
}
