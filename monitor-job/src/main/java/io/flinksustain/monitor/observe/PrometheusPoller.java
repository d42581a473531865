package io.flinksustain.monitor.observe;

import io.flinksustain.monitor.rest.Http;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Scrapes one metrics endpoint into reports.
 *
 * <p>The true names of jobs come from the view of the cluster; a job that is not in it has just
 * started or ended and is left out. Only a cluster whose REST API is not known gets the names of
 * the labels.
 */
final class PrometheusPoller implements Poller {
  private final Target target;
  private final Http http;
  private final int intervalMs;
  private final Function<String, Optional<ClusterView>> views;
  private final boolean labelled;

  PrometheusPoller(
      Target target,
      Http http,
      ObserveSettings settings,
      Function<String, Optional<ClusterView>> views) {
    this.target = target;
    this.http = http;
    this.intervalMs = Math.toIntExact(settings.interval().toMillis());
    this.views = views;
    this.labelled =
        !settings.restApis().containsKey(target.cluster())
            && !ClusterName.parse(target.cluster()).isInKubernetes();
  }

  @Override
  public CompletableFuture<Polled> poll(long now) {
    return http.get(target.url(), Map.of())
        .thenApply(body -> observed(Scrape.of(new String(body, StandardCharsets.UTF_8)), now))
        .thenApply(observed -> new Polled(observed, 0));
  }

  private List<Observed> observed(Scrape scrape, long now) {
    List<Observed> observed = new ArrayList<>();
    for (String process : scrape.processes()) {
      List<Report> reports = reports(scrape, process, now);
      if (!reports.isEmpty()) {
        observed.add(Observed.of(reports));
      }
    }
    return observed;
  }

  private List<Report> reports(Scrape scrape, String process, long now) {
    Optional<ClusterView> view = views.apply(target.cluster());
    String name = view.map(known -> known.process(process)).orElse(process);
    List<Report> reports = new ArrayList<>();
    for (String jobId : scrape.jobs(process)) {
      List<Table> tables = scrape.tables(process, jobId);
      job(view, scrape, process, jobId)
          .map(job -> new Report(job, name, target.host(), now, intervalMs, tables))
          .ifPresent(reports::add);
    }
    return reports;
  }

  private Optional<JobRef> job(
      Optional<ClusterView> view, Scrape scrape, String process, String jobId) {
    if (!labelled) {
      return view.flatMap(known -> known.job(jobId));
    }
    String name = scrape.labelledName(process, jobId);
    return Optional.of(new JobRef(target.cluster(), "", name, jobId, name));
  }
}
