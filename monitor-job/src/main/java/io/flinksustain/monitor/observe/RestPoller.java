package io.flinksustain.monitor.observe;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.TargetState;
import io.flinksustain.fact.Topology;
import io.flinksustain.monitor.rest.Http.StatusException;
import io.flinksustain.report.JobRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one REST API for everything it knows about the jobs of its cluster, and says what is new.
 *
 * <p>The cluster as a whole must answer, or the poll has failed. One job about which there is no
 * answer, an error or nonsense (it may have ended in between) is left out until the next poll. Jobs
 * are asked one after the other, so that a JobManager with many jobs is not flooded.
 */
final class RestPoller implements Poller {
  private static final Logger LOG = LoggerFactory.getLogger(RestPoller.class);

  private final RestApi api;
  private final Function<String, Optional<ClusterView>> views;
  private final News news;
  private final Map<String, JobRef> seen = new HashMap<>();
  private final Set<String> silent = new HashSet<>();

  RestPoller(RestApi api, News news, Function<String, Optional<ClusterView>> views) {
    this.api = api;
    this.views = views;
    this.news = news;
  }

  /** What was heard of the jobs so far. */
  private static final class Heard {
    final List<Fact> facts = new ArrayList<>();
    final Set<String> unheard = new HashSet<>();
    int leftOut;

    /**
     * A job that Flink does not know any more is gone; in all other cases the next poll may tell.
     */
    void leaveOut(JobRef job, Throwable cause) {
      LOG.info("Job {} is left out of this poll: {}", job.jobId(), cause.toString());
      leftOut++;
      if (!(cause instanceof StatusException answer) || answer.status() != RestApi.NOT_FOUND) {
        unheard.add(job.jobId());
      }
    }
  }

  @Override
  public CompletableFuture<Polled> poll(long now) {
    String cluster = api.target().cluster();
    ClusterView view = views.apply(cluster).orElse(ClusterView.of(cluster, List.of()));
    return api.deployment()
        .thenCompose(deployment -> jobs(view, deployment, now))
        .thenApply(heard -> new Polled(said(view, heard, now), heard.leftOut));
  }

  private CompletableFuture<Heard> jobs(ClusterView view, Deployment deployment, long now) {
    CompletableFuture<Heard> all = CompletableFuture.completedFuture(new Heard());
    for (JobRef job : ended(view)) {
      all = then(all, job, () -> lastWord(job, now));
    }
    for (JobRef job : view.jobs()) {
      all = then(all, job, () -> job(job, deployment, now));
    }
    return all;
  }

  private List<JobRef> ended(ClusterView view) {
    return seen.values().stream().filter(job -> view.job(job.jobId()).isEmpty()).toList();
  }

  /** The end of a job is a fact too: without it, silence would look like a failure. */
  private CompletableFuture<List<Fact>> lastWord(JobRef job, long now) {
    return api.topology(job.jobId()).thenApply(topology -> List.of(Fact.of(job, now, topology)));
  }

  private CompletableFuture<List<Fact>> job(JobRef job, Deployment deployment, long now) {
    CompletableFuture<Topology> topology = api.topology(job.jobId());
    CompletableFuture<Checkpointing> checkpointing = api.checkpointing(job.jobId());
    CompletableFuture<Failures> failures = api.failures(job.jobId());
    return CompletableFuture.allOf(topology, checkpointing, failures)
        .thenApply(
            all ->
                List.of(
                    Fact.of(job, now, topology.join()),
                    Fact.of(job, now, checkpointing.join()),
                    Fact.of(job, now, failures.join()),
                    Fact.of(job, now, deployment)));
  }

  private static CompletableFuture<Heard> then(
      CompletableFuture<Heard> before, JobRef job, Supplier<CompletableFuture<List<Fact>>> next) {
    return before.thenCompose(
        heard ->
            next.get()
                .handle(
                    (facts, error) -> {
                      if (error == null) {
                        heard.facts.addAll(facts);
                      } else {
                        heard.leaveOut(job, RestApi.cause(error));
                      }
                      return heard;
                    }));
  }

  /** Only a poll that came to its end changes what counts as said. */
  private List<Observed> said(ClusterView view, Heard heard, long now) {
    List<Observed> said = new ArrayList<>();
    heard.facts.stream().filter(this::isNews).map(Observed::of).forEach(said::add);
    silence(view, now).stream().filter(this::isNews).map(Observed::of).forEach(said::add);
    ended(view).stream().filter(job -> isLastWord(job, heard)).forEach(this::forget);
    view.jobs().forEach(job -> seen.put(job.jobId(), job));
    return said;
  }

  /** Flink answers from a cache: for some seconds a job that has ended still seems to run. */
  private static boolean isLastWord(JobRef job, Heard heard) {
    return !heard.unheard.contains(job.jobId())
        && heard.facts.stream()
            .filter(fact -> fact.job().equals(job) && fact.topology() != null)
            .allMatch(fact -> fact.topology().hasEnded());
  }

  private void forget(JobRef job) {
    seen.remove(job.jobId());
    news.forget(subject -> subject.startsWith(job.jobId()));
  }

  /** A process that no endpoint speaks for is reported like an endpoint that does not answer. */
  private List<Fact> silence(ClusterView view, long now) {
    silent.addAll(view.silent().keySet());
    silent.removeIf(process -> !view.isRegistered(process));
    return silent.stream()
        .map(
            process -> {
              String reason = view.silent().getOrDefault(process, "");
              TargetState state = new TargetState(process, reason.isEmpty(), reason, 0);
              return Fact.of(view.name().process(), now, state);
            })
        .toList();
  }

  private boolean isNews(Fact fact) {
    String target = fact.target() == null ? "" : fact.target().target();
    String subject = fact.job().jobId() + '|' + fact.kind() + '|' + target;
    return news.isNews(subject, withoutHistory(fact), history(fact), fact.ts());
  }

  /** What grows with every checkpoint; null when the fact has no such thing. */
  private static Object history(Fact fact) {
    Checkpointing all = fact.checkpoint();
    return all == null ? null : List.of(all.p99DurationMs(), all.history());
  }

  private static Fact withoutHistory(Fact fact) {
    return new Fact(
        fact.job(),
        0,
        fact.topology(),
        fact.checkpoint() == null ? null : fact.checkpoint().withoutHistory(),
        fact.deployment(),
        fact.exception(),
        fact.resource(),
        fact.pods(),
        fact.target());
  }
}
