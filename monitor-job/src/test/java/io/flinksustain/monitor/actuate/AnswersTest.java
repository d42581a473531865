package io.flinksustain.monitor.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Result;
import io.flinksustain.monitor.actuate.Step.Next;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 408, 409, 429, 500, 502, 503, 504})
  void triesAgainWhatMayBeBetterLater(int status) {
    assertThat(step(status, Stage.FRESH).next()).isEqualTo(Next.AGAIN);
    assertThat(step(status, Stage.BEGUN).next()).isEqualTo(Next.AGAIN);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 422})
  void neverTriesAgainWhatWillStayAsItIs(int status) {
    assertThat(step(status, Stage.FRESH).result()).isEqualTo(Result.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 422})
  void hasFailedWhenThatComesAfterItWasSent(int status) {
    assertThat(step(status, Stage.BEGUN).result()).isEqualTo(Result.FAILED);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void waitsForTheRightToSeeWhatBecameOfIt(int status) {
    assertThat(step(status, Stage.BEGUN).next()).isEqualTo(Next.AGAIN);
  }

  @Test
  void saysWhatWasAskedAndWhatWasAnswered() {
    assertThat(step(403, Stage.FRESH).reason())
        .isEqualTo(
            "not allowed (403); grant it to the actuator's account: GET http://x/y: no, you may"
                + " not");
  }

  private static Step step(int status, Stage stage) {
    return Answers.step(status, "GET http://x/y", "no, you may not", stage);
  }
}
