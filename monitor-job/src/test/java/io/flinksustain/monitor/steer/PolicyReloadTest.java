package io.flinksustain.monitor.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.classify.Alert;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy file changes while the application runs. */
class PolicyReloadTest {
  private static final String ADVISE = "defaults: {mode: advise}\n";
  private static final String AUTO = "defaults: {mode: auto}\n";
  private static final String BROKEN = "defaults: {mode: autp}\n";
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  @TempDir Path folder;

  private Path path;
  private SteerHarness lanes;

  @BeforeEach
  void open() throws Exception {
    path = folder.resolve("policy.yaml");
    write(ADVISE);
    lanes = SteerHarness.by(PolicyFile.read(path, INTERVAL));
  }

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void whatChangesInTheFileHoldsWithinTheInterval() throws Exception {
    lanes.calmMinutes("fraud", 3).recommend("fraud", 4, 5);
    assertThat(lanes.commands()).isEmpty();

    write(AUTO);
    lanes.calmMinutes("fraud", 1);
    assertThat(lanes.commands()).hasSize(1);
    assertThat(lanes.policyRefused()).isZero();
  }

  @Test
  void aBrokenFileKeepsThePolicyBeforeInForceAndIsToldByAMetric() throws Exception {
    write(AUTO);
    lanes.calmMinutes("fraud", 3);
    write(BROKEN);
    lanes.calmMinutes("fraud", 1).recommend("fraud", 4, 5);

    assertThat(lanes.commands()).hasSize(1);
    assertThat(lanes.policyRefused()).isOne();

    write(AUTO);
    lanes.calmMinutes("fraud", 1);
    assertThat(lanes.policyRefused()).isZero();
  }

  @Test
  void aFileThatIsGoneKeepsThePolicyBeforeInForce() throws Exception {
    write(AUTO);
    lanes.calmMinutes("fraud", 3);
    Files.delete(path);
    lanes.calmMinutes("fraud", 1).recommend("fraud", 4, 5);

    assertThat(lanes.commands()).hasSize(1);
    assertThat(lanes.policyRefused()).isOne();
  }

  @Test
  void aBrokenFileIsToldAPersonOnceAndIsOverWhenItReadsWellAgain() throws Exception {
    lanes.calmMinutes("fraud", 3);
    assertThat(lanes.alerts()).isEmpty();

    write(BROKEN);
    lanes.calmMinutes("fraud", 5);
    assertThat(lanes.alerts()).singleElement().satisfies(this::saysWhatIsWrong);

    write(AUTO);
    lanes.calmMinutes("fraud", 5);
    assertThat(lanes.alerts()).extracting(Alert::firing).containsExactly(true, false);
    assertThat(lanes.alerts()).extracting(Alert::since).containsOnly(lanes.alerts().get(0).at());
  }

  private void saysWhatIsWrong(Alert alert) {
    assertThat(alert.firing()).isTrue();
    assertThat(alert.about()).isEqualTo("policy");
    assertThat(alert.summary())
        .contains(path + ":1:18: 'mode' cannot be 'autp'", "sustain policy check " + path);
  }

  @Test
  void aFileThatIsGoneIsToldAPersonAndSoIsOneThatIsBrokenInstead() throws Exception {
    lanes.calmMinutes("fraud", 1);
    Files.delete(path);
    lanes.calmMinutes("fraud", 2);
    write(BROKEN);
    lanes.calmMinutes("fraud", 2);

    assertThat(lanes.alerts()).extracting(Alert::firing).containsExactly(true, true);
    assertThat(lanes.alerts().get(0).summary()).contains("it cannot be read here");
    assertThat(lanes.alerts().get(1).summary()).contains("'mode' cannot be 'autp'");
  }

  @Test
  void aFileThatStaysBrokenIsSaidAgainOnceInAWhile() throws Exception {
    lanes.calmMinutes("fraud", 1);
    write(BROKEN);
    lanes.calmMinutes("fraud", 21);

    assertThat(lanes.alerts()).hasSize(3);
    assertThat(lanes.alerts()).extracting(Alert::since).containsOnly(lanes.alerts().get(0).at());
  }

  @Test
  void afterAFailureNobodyIsToldTwiceAndTheEndIsTold() throws Exception {
    lanes.calmMinutes("fraud", 1);
    write(BROKEN);
    lanes.calmMinutes("fraud", 1);

    try (SteerHarness restored = lanes.restored()) {
      restored.calmMinutes("fraud", 2);
      assertThat(restored.alerts()).isEmpty();
      assertThat(restored.policyRefused()).isOne();

      write(ADVISE);
      restored.calmMinutes("fraud", 1);
      assertThat(restored.alerts()).extracting(Alert::firing).containsExactly(false);
    }
  }

  @Test
  void afterAFailureTheLastSoundPolicyHoldsAndNotThatOfTheStart() throws Exception {
    PolicyFile submitted = PolicyFile.read(path, INTERVAL);
    write(AUTO);
    lanes.calmMinutes("fraud", 3);
    write(BROKEN);

    try (SteerHarness restored = lanes.restored(submitted)) {
      restored.recommend("fraud", 4, 5);

      assertThat(restored.commands()).hasSize(1);
    }
  }

  @Test
  void whoSubmitsAnotherPolicyGetsThat() throws Exception {
    write(AUTO);
    lanes.calmMinutes("fraud", 3);
    write(ADVISE + "# by hand\n");
    PolicyFile submitted = PolicyFile.read(path, INTERVAL);
    write(BROKEN);

    try (SteerHarness restored = lanes.restored(submitted)) {
      restored.recommend("fraud", 4, 5);

      assertThat(restored.commands()).isEmpty();
    }
  }

  @Test
  void withoutAnIntervalTheFileIsNotReadAgain() throws Exception {
    try (SteerHarness once = SteerHarness.by(PolicyFile.read(path, Duration.ZERO))) {
      write(AUTO);
      once.calmMinutes("fraud", 3).recommend("fraud", 4, 5);

      assertThat(once.commands()).isEmpty();
    }
  }

  @Test
  void aChangeGoesOnInItsLaneWhenTheFileMovesItsJob() throws Exception {
    write(AUTO);
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    write(AUTO + "lanes: [{name: other, jobs: [lab//fraud]}]\n");
    lanes.answer(lanes.last(), Result.APPLIED).calmMinutes("fraud", 1);
    lanes.recommend("fraud", 5, 6).calmMinutes("fraud", 2);

    assertThat(lanes.commands()).extracting(Command::action).containsExactly(Action.APPLY);
    assertThat(waits()).last().asString().contains("It waits for lane lab/,");

    lanes.calmMinutes("fraud", 4);
    assertThat(lanes.changes()).extracting(ChangeEvent::state).contains(ChangeState.ACCEPTED);
  }

  private List<String> waits() {
    return lanes.changes().stream()
        .filter(event -> event.state() == ChangeState.APPROVED)
        .map(ChangeEvent::reason)
        .toList();
  }

  private void write(String text) throws IOException {
    Files.writeString(path, text);
  }
}
