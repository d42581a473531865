package io.flinksustain.monitor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.configuration.Configuration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class KafkaTroubleTest {
  private final KafkaTrouble trouble =
      new KafkaTrouble(new Configuration().set(KafkaOptions.BOOTSTRAP_SERVERS, "kafka:9092"));

  @Test
  void saysWhoDoesNotAnswer() {
    assertThat(trouble.unavailable(new TimeoutException("late")))
        .hasMessageContaining("no Kafka broker answers at kafka:9092")
        .hasMessageContaining("SASL");
  }

  @Test
  void asksForNoRightsWhereItIsNotKnownWhoAsks() {
    assertThat(trouble.unavailable(new SaslAuthenticationException("bad password"), "grant Create"))
        .hasMessage("Kafka at kafka:9092 refuses who asks: bad password");
  }

  @Test
  void saysWhichRightIsMissing() {
    TopicAuthorizationException refused = new TopicAuthorizationException("not you");

    assertThat(trouble.unavailable(refused))
        .hasMessageContaining("not you; grant Read on the topics sustain.*, and Write on sustain.");
    assertThat(trouble.unavailable(refused, "grant Create")).hasMessageEndingWith("; grant Create");
  }

  @Test
  void keepsTheCauseOfWhatIsNotKnown() {
    KafkaException odd = new KafkaException("odd", new IllegalStateException("closed"));

    assertThat(trouble.unavailable(odd)).hasMessageEndingWith(": closed").hasCause(odd);
  }
}
