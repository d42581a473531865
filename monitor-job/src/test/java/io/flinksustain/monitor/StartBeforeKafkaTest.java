package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.KafkaUnavailable;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.rest.Backoff;
import io.flinksustain.monitor.steer.SteerOptions;
import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.monitor.testing.KafkaBroker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The application is started while no broker answers. */
@Timeout(120)
class StartBeforeKafkaTest {
  private final String address = "127.0.0.1:" + FreePorts.pick(1).get(0);
  private final Configuration config = new Configuration();
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  @Test
  void aStartByFlinkGoesOnOnceABrokerAnswers() throws Exception {
    CompletableFuture<Void> started = CompletableFuture.runAsync(() -> start(Starter.FLINK));
    assertThat(said.take()).startsWith("waiting for Kafka: no Kafka broker answers at " + address);

    try (KafkaBroker broker = KafkaBroker.startAt(address)) {
      assertThat(said.take()).startsWith("starting: reading sustain.metrics");
      assertThat(broker.bootstrapServers()).isEqualTo(address);
    }
    assertThatThrownBy(started::join).hasCauseInstanceOf(FarEnough.class);
  }

  @Test
  void aStartByHandEnds() {
    assertThatThrownBy(() -> start(Starter.PERSON)).isInstanceOf(KafkaUnavailable.class);
    assertThat(said).isEmpty();
  }

  @Test
  void aStartByFlinkGoesOnWithoutASoundPolicyUntilItIsInterrupted() throws Exception {
    config.set(SteerOptions.POLICY, "no-such-policy.yaml");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<?> started = thread.submit(() -> start(Starter.FLINK));

    assertThat(said.take()).contains("no-such-policy.yaml", "the start goes on with the policy");
    assertThat(said.take()).startsWith("waiting for Kafka:");
    thread.shutdownNow();
    assertThatThrownBy(started::get).hasCauseInstanceOf(KafkaUnavailable.class);
  }

  @Test
  void aStartByHandEndsWithoutASoundPolicy() {
    config.set(SteerOptions.POLICY, "no-such-policy.yaml");

    assertThatThrownBy(() -> start(Starter.PERSON))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("no-such-policy.yaml");
  }

  private void start(Starter starter) {
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, address);
    config.set(KafkaOptions.ADMIN_TIMEOUT, Duration.ofSeconds(2));
    config.set(RunOptions.PIPELINES, List.of(Pipeline.MONITOR));
    try {
      Application.start(
          config, new StartPatience(starter, new Backoff(1, 100), said::add), this::sayThatItRuns);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void sayThatItRuns(String sentence) {
    said.add(sentence);
    throw new FarEnough();
  }

  /** Keeps the job from being run. */
  private static final class FarEnough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
