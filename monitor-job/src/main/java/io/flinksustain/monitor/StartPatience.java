package io.flinksustain.monitor;

import io.flinksustain.monitor.kafka.KafkaUnavailable;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.rest.Backoff;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a start does about trouble that may pass by itself: where a person starts, it ends; where
 * Flink does, it waits for Kafka without end and goes on without a sound policy.
 *
 * <p>What is waited for is said for whoever called {@code flink run}, and logged for those who have
 * the log of a JobManager.
 *
 * <p>All trouble with Kafka is waited for, also that which somebody has to put right, such as a
 * user that is refused: it may be new, and to end would cancel the job that ran well before.
 *
 * @param starter who starts
 * @param pauses between two looks at Kafka
 * @param say takes a sentence when waiting begins
 */
record StartPatience(Starter starter, Backoff pauses, Consumer<String> say) {
  private static final Logger LOG = LoggerFactory.getLogger(StartPatience.class);
  private static final Backoff PAUSES = new Backoff(1_000, 30_000);

  static StartPatience of(Starter starter, Consumer<String> say) {
    return new StartPatience(starter, PAUSES, say);
  }

  /**
   * Looks until Kafka can be used.
   *
   * @param look throws while it cannot
   * @throws KafkaUnavailable the last one, when nothing is waited for or the thread is interrupted
   */
  void untilUsable(Runnable look) {
    for (int failures = 1; ; failures++) {
      try {
        look.run();
        return;
      } catch (KafkaUnavailable e) {
        pause(e, failures);
      }
    }
  }

  private void pause(KafkaUnavailable why, int failures) {
    if (starter == Starter.PERSON) {
      throw why;
    }
    if (failures == 1) {
      say.accept("waiting for Kafka: " + why.getMessage());
    }
    LOG.warn("The start waits for Kafka: {}", why.getMessage());
    try {
      Thread.sleep(pauses.pauseMs(failures));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw why;
    }
  }

  /** Takes what is wrong with the policy file: throws it, or says that the start goes on. */
  void withoutPolicy(OptionException why) {
    if (starter == Starter.PERSON) {
      throw why;
    }
    String sentence =
        why.getMessage()
            + "; the start goes on with the policy that was in force before, and where there was"
            + " none, with advice only";
    say.accept(sentence);
    LOG.warn("The policy file is not taken: {}", sentence);
  }
}
