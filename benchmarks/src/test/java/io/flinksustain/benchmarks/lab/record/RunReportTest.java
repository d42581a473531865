package io.flinksustain.benchmarks.lab.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.lab.board.Board;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Verdict;
import io.flinksustain.wire.Json;
import io.flinksustain.wire.VerdictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
  private static final String RECOMMENDATION =
      """
      {"v":1,"kind":"recommendation","ts":1767225720000,"cluster":"lab","namespace":"","deployment":"payments",
       "job_id":"0a","job_name":"payments","time":"2026-01-01T00:02:00Z","open":true,"cause":"slow-sink",
       "subject":{"kind":"vertex","id":"7f","name":"store","subtask":-1},"knob":"sink.batch-size",
       "action":"Larger batches.","current":"1","proposed":"100","lower":"","upper":"","reason":"It waits.",
       "effect":"Busy falls.","avoid":"scaling","confidence":0.9,"expires":1767229320000,"evidence":[],
       "cost":{"currency":"","per_month_before":null,"per_month_after":null,"per_million_before":null,
       "per_million_after":null},"missing":[],
       "conditions":{"load":null,"parallelism":0,"spec":""}}
      """;

  @TempDir Path folder;

  @Test
  void holdsRecommendationsAsTheyStandOnTheTopic() throws IOException {
    Board board = new Board();
    board.watch("payments", "0a", "slow-sink");
    board.accept(VerdictJson.readRecommendation(RECOMMENDATION.getBytes(StandardCharsets.UTF_8)));
    Path file = folder.resolve("new").resolve("run.json");

    RunReport.of(board, Map.of("readings", 7L)).write(file);

    JsonNode report = Json.mapper().readTree(file.toFile());
    assertThat(report.path("recommendations"))
        .containsExactly(Json.mapper().readTree(RECOMMENDATION));
    assertThat(report.path("counters")).hasToString("{\"readings\":7}");
    assertThat(report.path("jobs").path(0).path("diagnosis").isNull()).isTrue();
    assertThat(report.path("changes")).isEmpty();
  }

  @Test
  void holdsEachChangeWithItsStates() throws IOException {
    Board board = new Board();
    board.changes().accept(event(ChangeState.PROPOSED, 1, null));
    board.changes().accept(event(ChangeState.OBSERVING, 2, Verdict.FAIL));
    board.changes().accept(event(ChangeState.ROLLED_BACK, 3, null));
    Path file = folder.resolve("run.json");

    RunReport.of(board, Map.of()).write(file);

    JsonNode change = Json.mapper().readTree(file.toFile()).path("changes").path(0);
    assertThat(change.path("job").asText()).isEqualTo("payments");
    assertThat(change.path("from").asText() + change.path("to").asText()).isEqualTo("21");
    assertThat(change.path("verdict").asText()).isEqualTo("fail");
    assertThat(change.path("reason").asText()).isEqualTo("Because of 3.");
    assertThat(change.path("states").findValuesAsText("state"))
        .containsExactly("proposed", "observing", "rolled_back");
    assertThat(change.path("states").findValuesAsText("at")).containsExactly("1", "2", "3");
    assertThat(change.path("cost").isNull()).isTrue();
  }

  private static ChangeEvent event(ChangeState state, long at, Verdict verdict) {
    JobRef job = new JobRef("lab", "", "payments", "0a", "payments");
    String why = "Because of " + at + ".";
    return new ChangeEvent(
        "9f",
        job,
        "overprovisioned",
        "parallelism",
        "",
        "2",
        "1",
        state,
        at,
        verdict,
        why,
        List.of());
  }
}
