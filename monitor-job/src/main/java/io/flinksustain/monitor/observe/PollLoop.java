package io.flinksustain.monitor.observe;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.TargetState;
import io.flinksustain.monitor.rest.Backoff;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one target again and again, and says when it stops or starts to answer.
 *
 * <p>The next poll is due one interval after the start of the last. After failures the pause
 * doubles each time up to a bound: with an interval of 10 s and a bound of 120 s it is 20, 40, 80,
 * 120, 120 s. As long as an answer has not been taken the target is not polled, so a source that is
 * held back keeps at most one answer of each target.
 */
final class PollLoop {
  private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);

  private final Target target;
  private final Poller poller;
  private final ObserveSettings settings;
  private final ScheduledExecutorService timer;
  private final Clock clock;
  private final Consumer<Answer> answers;
  private final News news;
  private final Backoff backoff;
  private volatile Future<?> next = CompletableFuture.completedFuture(null);
  private volatile Future<?> current = next;
  private volatile boolean stopped;
  private volatile boolean answerTaken = true;
  private volatile int failures;

  /**
   * What came of one poll.
   *
   * @param failures failed polls in a row
   * @param leftOut jobs that a poll that did not fail has left out
   * @param seen the clusters of a namespace; null when the target is none or has failed
   */
  record Answer(
      PollLoop loop, List<Observed> observed, int failures, int leftOut, NamespaceSeen seen) {
    boolean isFailure() {
      return failures > 0;
    }
  }

  PollLoop(
      Target target,
      Poller poller,
      ObserveSettings settings,
      ScheduledExecutorService timer,
      Clock clock,
      Consumer<Answer> answers) {
    this.target = target;
    this.poller = poller;
    this.settings = settings;
    this.timer = timer;
    this.clock = clock;
    this.answers = answers;
    this.news = new News(settings.resend(), settings.historyInterval());
    this.backoff = new Backoff(settings.interval().toMillis(), settings.maxBackoff().toMillis());
  }

  Target target() {
    return target;
  }

  void start() {
    schedule(Duration.ZERO);
  }

  void stop() {
    stopped = true;
    next.cancel(false);
    current.cancel(false);
  }

  /** The answer has left the reader; the target may be polled again. */
  void taken() {
    answerTaken = true;
  }

  private void schedule(Duration delay) {
    if (!stopped && !timer.isShutdown()) {
      next = timer.schedule(this::poll, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void poll() {
    if (stopped) {
      return;
    }
    if (!answerTaken) {
      schedule(settings.interval());
      return;
    }
    long start = clock.millis();
    current = ask(start).whenComplete((polled, error) -> take(start, polled, error));
  }

  private CompletableFuture<Polled> ask(long now) {
    try {
      return poller.poll(now);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Nobody reads what becomes of this, and whatever it is, the target must be polled again. */
  private void take(long start, Polled polled, Throwable error) {
    try {
      answered(start, polled, error);
    } catch (RuntimeException e) {
      answerTaken = true;
      LOG.error("What {} answered is lost to a defect, please report", target.url(), e);
    } finally {
      schedule(pause(start));
    }
  }

  private void answered(long start, Polled polled, Throwable error) {
    failures = error == null ? 0 : failures + 1;
    String reason = error == null ? "" : reason(error);
    Polled kept = error == null ? polled : new Polled(poller.silent(reason, failures, start), 0);
    List<Observed> all = new ArrayList<>(kept.observed());
    if (news.isNews("reachable", error == null, start)) {
      TargetState state = new TargetState(target.url(), error == null, reason, failures);
      all.add(Observed.of(Fact.of(ClusterName.parse(target.cluster()).process(), start, state)));
    }
    answerTaken = false;
    answers.accept(new Answer(this, all, failures, kept.leftOut(), kept.seen()));
  }

  private Duration pause(long start) {
    if (failures > 0) {
      // The interval is the pause after a poll that did not fail, and so the first of them.
      return Duration.ofMillis(backoff.pauseMs(failures + 1));
    }
    Duration spent = Duration.ofMillis(clock.millis() - start);
    Duration rest = settings.interval().minus(spent);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private String reason(Throwable error) {
    Throwable cause = RestApi.cause(error);
    if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
      return "no complete answer within " + settings.timeout().toMillis() + " ms";
    }
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
