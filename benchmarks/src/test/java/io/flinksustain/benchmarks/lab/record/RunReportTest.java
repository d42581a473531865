package io.flinksustain.benchmarks.lab.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.lab.board.Board;
import io.flinksustain.wire.Json;
import io.flinksustain.wire.VerdictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
       "per_million_after":null},"missing":[]}
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
  }
}
