package io.flinksustain.monitor.actuate;

import static io.flinksustain.monitor.actuate.Commands.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LooksTest {
  private static final long LIMIT_MS = 40_000;

  private final Command first = command("c1");
  private final Command second = command("c2");
  private final AtomicLong clock = new AtomicLong(NOW);
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final Looks looks = new Looks(new Hanging(), Executors.newFixedThreadPool(1), LIMIT_MS);

  /** Looks until it is interrupted. */
  private final class Hanging implements Actuator {
    @Override
    public String name() {
      return "hanging";
    }

    @Override
    public Step look(Command command, Stage stage) {
      begun.add(command.change() + ' ' + stage);
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Step.again("interrupted");
    }

    @Override
    public void close() {}
  }

  @AfterEach
  void close() {
    looks.close();
  }

  @Test
  void givesUpALookThatDoesNotEnd() throws Exception {
    start(first);
    assertThat(begun.take()).isEqualTo("c1 FRESH");

    assertThat(looks.take(first, NOW + LIMIT_MS - 1)).isNull();
    Step step = looks.take(first, NOW + LIMIT_MS);

    assertThat(step.next()).isEqualTo(Step.Next.AGAIN);
    assertThat(step.reason()).contains("no end of the answer within 40 s");
    assertThat(looks.isUnderWay(first)).isFalse();
  }

  @Test
  void timesALookFromItsStartAndTellsItTheStageOfThatMoment() throws Exception {
    start(first);
    assertThat(begun.take()).isEqualTo("c1 FRESH");
    clock.set(NOW + 1);
    start(second);
    clock.set(NOW + LIMIT_MS);
    assertThat(looks.take(second, NOW + LIMIT_MS)).isNull();

    looks.take(first, NOW + LIMIT_MS);

    assertThat(begun.take()).isEqualTo("c2 LATE");
    assertThat(looks.take(second, NOW + 2 * LIMIT_MS - 1)).isNull();
    assertThat(looks.take(second, NOW + 2 * LIMIT_MS).reason()).contains("no end of the answer");
  }

  @Test
  void saysOfALookThatGotNoThreadThatNobodyWasAsked() throws Exception {
    start(first);
    assertThat(begun.take()).isEqualTo("c1 FRESH");
    start(second);

    assertThat(looks.take(second, NOW + LIMIT_MS - 1)).isNull();
    Step step = looks.take(second, NOW + LIMIT_MS);

    assertThat(step.next()).isEqualTo(Step.Next.AGAIN);
    assertThat(step.reason())
        .contains("no thread was free within 40 s", "sustain.actuate.threads")
        .doesNotContain("answer within");
    assertThat(begun).isEmpty();
  }

  private void start(Command command) {
    looks.start(command, at -> at < NOW + LIMIT_MS ? Stage.FRESH : Stage.LATE, clock::get);
  }

  private static Command command(String change) {
    return Commands.apply(change, Commands.JOB, Commands.parallelism("4", "6"));
  }
}
