package io.flinksustain.monitor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class TopicSettingsTest {
  private final TopicSettings metrics = settings(Topic.METRICS);

  @Test
  void metricsAreShortLivedAndStampedByTheBroker() {
    assertThat(metrics.config())
        .containsEntry("message.timestamp.type", "LogAppendTime")
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "21600000");
  }

  @Test
  void factsAndRulesKeepTheLatestOfEachKey() {
    assertThat(settings(Topic.FACTS).config())
        .containsEntry("cleanup.policy", "compact,delete")
        .containsEntry("retention.ms", "172800000")
        .containsEntry("segment.ms", "86400000");
    assertThat(settings(Topic.FACTS).differences(Map.of("cleanup.policy", "delete,compact"), 4))
        .isEmpty();
    assertThat(settings(Topic.FACTS).differences(Map.of("cleanup.policy", "compact"), 4))
        .hasSize(1);
    assertThat(settings(Topic.RULES).config()).containsEntry("cleanup.policy", "compact");
    assertThat(settings(Topic.RULES).partitions()).isEqualTo(1);
  }

  @Test
  void warnsOfWhatMatters() {
    assertThat(
            metrics.differences(
                Map.of("message.timestamp.type", "CreateTime", "cleanup.policy", "delete"), 4))
        .singleElement()
        .asString()
        .contains("sustain.metrics", "message.timestamp.type=CreateTime", "wrong clock");
    assertThat(settings(Topic.RULES).differences(Map.of(), 3)).hasSize(1);
  }

  @Test
  void staysSilentAboutWhatIsAMatterOfTaste() {
    assertThat(metrics.differences(Map.of("retention.ms", "1", "cleanup.policy", "delete"), 32))
        .isEmpty();
    assertThat(metrics.differences(metrics.config(), 4)).isEmpty();
  }

  private static TopicSettings settings(Topic topic) {
    return TopicSettings.of(topic, new Configuration());
  }
}
