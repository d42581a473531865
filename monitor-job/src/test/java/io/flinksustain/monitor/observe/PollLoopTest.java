package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.observe.PollLoop.Answer;
import io.flinksustain.monitor.observe.Target.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollLoopTest {
  private static final Target TARGET = new Target(Kind.FLINK_REST, "http://jm:8081", "eu1");

  private final ByHand timer = new ByHand();
  private final Scripted poller = new Scripted();
  private final List<Answer> answers = new ArrayList<>();

  /** Runs what is due when the test says so, and remembers the pauses in seconds. */
  private static final class ByHand extends ScheduledThreadPoolExecutor {
    private final Queue<Runnable> due = new ArrayDeque<>();
    private final List<Long> pauses = new ArrayList<>();

    ByHand() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      due.add(task);
      pauses.add(unit.toSeconds(delay));
      return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    void next() {
      due.remove().run();
    }
  }

  /** Answers as the test wants. */
  private static final class Scripted implements Poller {
    private int polls;
    private boolean fails;
    private boolean hasDefect;

    @Override
    public CompletableFuture<Polled> poll(long now) {
      polls++;
      return fails
          ? CompletableFuture.failedFuture(new IllegalStateException("no answer"))
          : CompletableFuture.completedFuture(new Polled(List.of(), 0));
    }

    @Override
    public List<Observed> silent(String reason, int failures, long now) {
      if (hasDefect) {
        throw new IllegalStateException("a defect");
      }
      return List.of();
    }
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void pollsAgainAfterADefectInWhatWasToBeSaid() {
    poller.fails = true;
    poller.hasDefect = true;
    loop(answers::add).start();

    timer.next();
    timer.next();
    assertThat(answers).isEmpty();
    poller.hasDefect = false;
    timer.next();

    assertThat(poller.polls).isEqualTo(3);
    assertThat(answers).singleElement().extracting(Answer::failures).isEqualTo(3);
    assertThat(timer.due).hasSize(1);
  }

  @Test
  void pollsAgainAfterAnAnswerThatCouldNotBeHandedOn() {
    loop(answer -> {
          throw new IllegalStateException("a defect");
        })
        .start();

    timer.next();
    timer.next();

    assertThat(poller.polls).isEqualTo(2);
  }

  @Test
  void isNotPolledWhileItsAnswerIsNotTaken() {
    PollLoop loop = loop(answers::add);
    loop.start();
    timer.next();
    timer.next();
    assertThat(poller.polls).isEqualTo(1);

    loop.taken();
    timer.next();

    assertThat(poller.polls).isEqualTo(2);
  }

  @Test
  void doublesThePauseAfterFailuresUpToABound() {
    poller.fails = true;
    loop(answer -> answer.loop().taken()).start();
    for (int poll = 0; poll < 5; poll++) {
      timer.next();
    }
    poller.fails = false;
    timer.next();

    assertThat(timer.pauses).containsExactly(0L, 20L, 40L, 80L, 120L, 120L, 10L);
  }

  @Test
  void isNotPolledAfterItWasStopped() {
    PollLoop loop = loop(answers::add);
    loop.start();
    loop.stop();

    timer.next();

    assertThat(poller.polls).isZero();
    assertThat(timer.due).isEmpty();
  }

  private PollLoop loop(Consumer<Answer> reader) {
    var options =
        Settings.fast(List.of(), List.of())
            .set(ObserveOptions.INTERVAL, Duration.ofSeconds(10))
            .set(ObserveOptions.MAX_BACKOFF, Duration.ofMinutes(2));
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new PollLoop(TARGET, poller, ObserveSettings.of(options), timer, clock, reader);
  }
}
