package io.flinksustain.monitor.observe;

import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.observe.PollLoop.Answer;
import io.flinksustain.monitor.observe.kubernetes.Namespaces;
import io.flinksustain.monitor.rest.Http;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.Counter;

/**
 * Polls its share of the targets.
 *
 * <p>Requests run on the HTTP client's threads; the task's thread only takes finished answers. A
 * split has no position: after a failure its target is simply polled on.
 */
final class ObserveReader implements SourceReader<Observed, Target> {
  /** Failures in a row after which discovery is asked to look whether the process has moved. */
  static final int FAILURES_TO_REPORT = 3;

  private final SourceReaderContext context;
  private final ObserveSettings settings;
  private final Clock clock;
  private final Http http;
  private final Counter polls;
  private final Counter pollFailures;
  private final Map<String, ClusterView> views = new ConcurrentHashMap<>();
  private final Map<String, PollLoop> loops = new LinkedHashMap<>();
  private final Inbox inbox = new Inbox();
  private final TargetLog targets = new TargetLog();
  private final Queue<Observed> emitting = new ArrayDeque<>();
  private final ScheduledThreadPoolExecutor timer;
  private Namespaces namespaces;

  ObserveReader(SourceReaderContext context, ObserveSettings settings, Clock clock) {
    this.context = context;
    this.settings = settings;
    this.clock = clock;
    this.http = settings.http();
    this.polls = OwnMetric.POLLS.counter(context.metricGroup());
    this.pollFailures = OwnMetric.POLL_FAILURES.counter(context.metricGroup());
    OwnMetric.TARGETS.gauge(context.metricGroup(), loops::size);
    this.timer =
        new ScheduledThreadPoolExecutor(1, ObserveReader::timerThread, new DiscardPolicy());
  }

  private static Thread timerThread(Runnable task) {
    Thread thread = new Thread(task, "sustain-observe-timer");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void start() {}

  @Override
  public InputStatus pollNext(ReaderOutput<Observed> output) {
    if (emitting.isEmpty()) {
      take();
    }
    Observed next = emitting.poll();
    if (next != null) {
      output.collect(next);
    }
    return isAvailable().isDone() ? InputStatus.MORE_AVAILABLE : InputStatus.NOTHING_AVAILABLE;
  }

  private void take() {
    Answer answer = inbox.poll();
    if (answer == null) {
      return;
    }
    polls.inc();
    pollFailures.inc(answer.leftOut() + (answer.isFailure() ? 1 : 0));
    answer.observed().forEach(targets::log);
    if (answer.failures() >= FAILURES_TO_REPORT) {
      context.sendSourceEventToCoordinator(new TargetFailing(answer.loop().target().splitId()));
    }
    if (answer.seen() != null) {
      context.sendSourceEventToCoordinator(answer.seen());
    }
    emitting.addAll(answer.observed());
    answer.loop().taken();
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return emitting.isEmpty() ? inbox.isAvailable() : CompletableFuture.completedFuture(null);
  }

  @Override
  public List<Target> snapshotState(long checkpointId) {
    return loops.values().stream().map(PollLoop::target).toList();
  }

  @Override
  public void addSplits(List<Target> splits) {
    splits.forEach(this::add);
  }

  private void add(Target target) {
    if (!loops.containsKey(target.splitId())) {
      PollLoop loop = new PollLoop(target, poller(target), settings, timer, clock, inbox::put);
      loops.put(target.splitId(), loop);
      loop.start();
    }
  }

  private Poller poller(Target target) {
    return switch (target.kind()) {
      case PROMETHEUS -> new PrometheusPoller(target, http, settings, this::view);
      case KUBERNETES ->
          new KubernetesPoller(target, namespaces(), settings, () -> List.copyOf(views.values()));
      case FLINK_REST -> {
        RestApi api = new RestApi(target, http, settings.headers());
        News news = new News(settings.resend(), settings.historyInterval());
        yield new RestPoller(api, news, this::view);
      }
    };
  }

  private Namespaces namespaces() {
    if (namespaces == null) {
      namespaces = Namespaces.here(settings.timeout());
    }
    return namespaces;
  }

  private Optional<ClusterView> view(String cluster) {
    return Optional.ofNullable(views.get(cluster));
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    if (event instanceof ClusterView view) {
      keep(view);
      loops.values().removeIf(loop -> isGone(loop, view));
    }
  }

  /** A cluster without an address is gone. */
  private void keep(ClusterView view) {
    if (view.targets().isEmpty()) {
      views.remove(view.cluster());
    } else {
      views.put(view.cluster(), view);
    }
  }

  private static boolean isGone(PollLoop loop, ClusterView view) {
    Target target = loop.target();
    boolean gone = target.cluster().equals(view.cluster()) && !view.targets().contains(target);
    if (gone) {
      loop.stop();
    }
    return gone;
  }

  @Override
  public void notifyNoMoreSplits() {}

  @Override
  public void close() {
    loops.values().forEach(PollLoop::stop);
    timer.shutdownNow();
    if (namespaces != null) {
      namespaces.close();
    }
  }
}
