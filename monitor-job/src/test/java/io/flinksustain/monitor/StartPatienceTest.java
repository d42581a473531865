package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.kafka.KafkaUnavailable;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.rest.Backoff;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartPatienceTest {
  private final KafkaUnavailable away = new KafkaUnavailable("nobody answers", null);
  private final OptionException mistake = new OptionException("policy.yaml:1:1: odd");

  private final List<String> said = new ArrayList<>();
  private int looks;

  @Test
  void aPersonIsToldAfterOneLook() {
    assertThatThrownBy(() -> patience(Starter.PERSON).untilUsable(answersAtLook(2))).isSameAs(away);

    assertThat(looks).isOne();
    assertThat(said).isEmpty();
  }

  @Test
  void forFlinkItLooksUntilKafkaAnswersAndSaysOnceThatItWaits() {
    patience(Starter.FLINK).untilUsable(answersAtLook(4));

    assertThat(looks).isEqualTo(4);
    assertThat(said).containsExactly("waiting for Kafka: nobody answers");
  }

  @Test
  void saysNothingWhereKafkaAnswersAtOnce() {
    patience(Starter.FLINK).untilUsable(answersAtLook(1));

    assertThat(looks).isOne();
    assertThat(said).isEmpty();
  }

  @Test
  void anInterruptionEndsTheWait() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> patience(Starter.FLINK).untilUsable(answersAtLook(2))).isSameAs(away);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aMistakeInTheOptionsIsNotWaitedFor() {
    assertThatThrownBy(
            () ->
                patience(Starter.FLINK)
                    .untilUsable(
                        () -> {
                          throw mistake;
                        }))
        .isSameAs(mistake);
  }

  @Test
  void aPolicyWithErrorsEndsTheStartOfAPersonOnly() {
    assertThatThrownBy(() -> patience(Starter.PERSON).withoutPolicy(mistake)).isSameAs(mistake);
    assertThat(said).isEmpty();

    patience(Starter.FLINK).withoutPolicy(mistake);
    assertThat(said)
        .singleElement()
        .asString()
        .startsWith("policy.yaml:1:1: odd; the start goes on with the policy that was in force");
  }

  private StartPatience patience(Starter starter) {
    return new StartPatience(starter, new Backoff(1, 2), said::add);
  }

  private Runnable answersAtLook(int wanted) {
    return () -> {
      looks++;
      if (looks < wanted) {
        throw away;
      }
    };
  }
}
