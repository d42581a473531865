package io.flinksustain.benchmarks.lab.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.explain.Paint;
import io.flinksustain.wire.VerdictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:02:05Z");
  private static final Rendering PLAIN = new Rendering(Paint.PLAIN, ZoneOffset.UTC);

  private final Board board = new Board();

  @BeforeEach
  void watchAJob() {
    board.watch("payments", "0a", "slow-sink");
  }

  @Test
  void showsDiagnosisNumbersAndAdvice() {
    board.accept(diagnosis("0a", "slow-sink"));
    board.accept(recommendation(true));
    assertThat(String.join("\n", PLAIN.block(board.jobs().get(0), NOW)))
        .contains("00:02:05  payments  slow-sink at \"store\"")
        .contains("busy.mean 98 %, records_in.rate 61 records/s")
        .contains("since    00:01:00, confidence 90 %")
        .contains("advice   sink.batch-size from 1 to 100")
        .contains("avoid    scaling");
  }

  @Test
  void saysThatAHealthyJobNeedsNothingAndIsSilentWhileAnAnswerIsAwaited() {
    board.accept(diagnosis("0a", "healthy"));
    assertThat(String.join("\n", PLAIN.block(board.jobs().get(0), NOW)))
        .contains("advice   nothing to do");

    board.accept(diagnosis("0a", "insufficient-evidence"));
    assertThat(String.join("\n", PLAIN.block(board.jobs().get(0), NOW))).doesNotContain("advice");
  }

  @Test
  void saysSoBeforeTheFirstDiagnosis() {
    assertThat(PLAIN.refresh(board.jobs(), NOW))
        .containsExactly("00:02:05  payments  no diagnosis yet");
  }

  @Test
  void paintsOnlyWhenAsked() {
    board.accept(diagnosis("0a", "slow-sink"));
    Rendering coloured = new Rendering(Paint.COLOURED, ZoneOffset.UTC);
    assertThat(coloured.refresh(board.jobs(), NOW).get(0)).contains("\u001b[33mslow-sink");
    assertThat(PLAIN.refresh(board.jobs(), NOW).get(0)).doesNotContain("\u001b");
  }

  @Test
  void callsOnlyAChangeNews() {
    assertThat(board.accept(diagnosis("0a", "healthy"))).isTrue();
    assertThat(board.accept(diagnosis("0a", "healthy"))).isFalse();
    assertThat(board.accept(diagnosis("0a", "slow-sink"))).isTrue();
    assertThat(board.jobs().get(0).history())
        .extracting(Diagnosis::cause)
        .containsExactly("healthy", "slow-sink");
  }

  @Test
  void ignoresJobsThatNobodyWatches() {
    assertThat(board.accept(diagnosis("ff", "healthy"))).isFalse();
    assertThat(board.jobs()).hasSize(1).allMatch(job -> job.diagnosis() == null);
  }

  @Test
  void forgetsAdviceThatAnsweredAnotherDiagnosis() {
    board.accept(diagnosis("0a", "slow-sink"));
    board.accept(recommendation(true));
    board.accept(diagnosis("0a", "healthy"));
    assertThat(board.jobs().get(0).recommendation()).isNull();
    assertThat(board.recommendations()).hasSize(1);
  }

  @Test
  void forgetsAdviceThatIsWithdrawn() {
    board.accept(diagnosis("0a", "slow-sink"));
    assertThat(board.accept(recommendation(true))).isTrue();
    assertThat(board.accept(recommendation(true))).isFalse();
    board.accept(recommendation(false));
    assertThat(board.jobs().get(0).recommendation()).isNull();
  }

  @Test
  void knowsWhetherAJobIsAsExpected() {
    assertThat(board.jobs().get(0).asExpected()).isFalse();
    board.accept(diagnosis("0a", "slow-sink"));
    assertThat(board.jobs().get(0).asExpected()).isTrue();
  }

  private static Diagnosis diagnosis(String jobId, String cause) {
    return VerdictJson.readDiagnosis(
        """
        {"v":1,"kind":"diagnosis","ts":1767225720000,"cluster":"lab","namespace":"","deployment":"payments",
         "job_id":"%s","job_name":"payments","cause":"%s","severity":"warning",
         "subject":{"kind":"vertex","id":"7f","name":"store","subtask":-1},"since":1767225660000,
         "evidence":[{"feature":"busy.mean","value":0.98,"unit":"ratio"},
                     {"feature":"records_in.rate","value":60.5,"unit":"records/s"}],
         "explains":[],"confidence":0.9,"would_change":[],"summary":"It waits.","runbook":""}
        """
            .formatted(jobId, cause)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Recommendation recommendation(boolean open) {
    return VerdictJson.readRecommendation(
        """
        {"v":1,"kind":"recommendation","ts":1767225720000,"cluster":"lab","namespace":"","deployment":"payments",
         "job_id":"0a","job_name":"payments","open":%s,"cause":"slow-sink",
         "subject":{"kind":"vertex","id":"7f","name":"store","subtask":-1},
         "knob":"sink.batch-size","action":"Larger batches.","current":"1","proposed":"100","lower":"","upper":"","reason":"It waits.",
         "effect":"Busy falls.","avoid":"scaling","confidence":0.9,"expires":1767229320000,"evidence":[]}
        """
            .formatted(open)
            .getBytes(StandardCharsets.UTF_8));
  }
}
