package io.flinksustain.monitor.observe;

import static java.util.stream.Collectors.toSet;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.TargetState;
import io.flinksustain.monitor.observe.kubernetes.Census;
import io.flinksustain.monitor.observe.kubernetes.FoundDeployment;
import io.flinksustain.monitor.observe.kubernetes.FoundSessionJob;
import io.flinksustain.monitor.observe.kubernetes.Namespaces;
import io.flinksustain.report.JobRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at one namespace of Kubernetes, says what is new of its FlinkDeployments, their pods and
 * the FlinkSessionJobs on them, and which Flink clusters there are.
 *
 * <p>Facts are about jobs, which the REST API of their cluster knows: those of the latest view.
 * When a namespace was not to be looked at for some polls in a row, its jobs are told to be unread,
 * so that nobody goes on with annotations that may have changed; so is a job whose FlinkSessionJob
 * is not seen any more.
 */
final class KubernetesPoller implements Poller {
  private final Target target;
  private final String namespace;
  private final Namespaces namespaces;
  private final ObserveSettings settings;
  private final Supplier<Collection<ClusterView>> views;
  private final News news;
  private final Set<String> troubled = new TreeSet<>();

  /** Those of which a FlinkSessionJob was read last. */
  private final Set<JobRef> ofSessions = new HashSet<>();

  KubernetesPoller(
      Target target,
      Namespaces namespaces,
      ObserveSettings settings,
      Supplier<Collection<ClusterView>> views) {
    this.target = target;
    this.namespace = target.namespace();
    this.namespaces = namespaces;
    this.settings = settings;
    this.views = views;
    this.news = new News(settings.resend(), settings.historyInterval());
  }

  @Override
  public CompletableFuture<Polled> poll(long now) {
    return namespaces.look(namespace).thenApply(census -> polled(census, now));
  }

  private Polled polled(Census census, long now) {
    List<Fact> facts = new ArrayList<>();
    census.deployments().forEach(found -> facts.addAll(facts(found, now)));
    census
        .malformed()
        .forEach(
            (name, problem) -> facts.addAll(unread(owned(view -> isOf(view, name)), problem, now)));
    facts.addAll(sessionJobs(census, now));
    facts.addAll(states(troubles(census), now));
    Set<String> subjects = facts.stream().map(KubernetesPoller::subject).collect(toSet());
    news.forget(subject -> !subjects.contains(subject));
    return new Polled(news(facts), 0, seen(census));
  }

  private List<Fact> facts(FoundDeployment found, long now) {
    List<Fact> facts = new ArrayList<>();
    jobs(name(found.name()))
        .forEach(
            job -> {
              if (found.application() && job.deployment().equals(found.name())) {
                facts.add(Fact.of(job, now, found.resource()));
              }
              if (found.pods() != null) {
                facts.add(Fact.of(job, now, found.pods()));
              }
            });
    return facts;
  }

  private List<Fact> sessionJobs(Census census, long now) {
    List<Fact> facts = new ArrayList<>();
    for (FoundSessionJob found : census.sessionJobs()) {
      jobs(name(found.session()))
          .filter(job -> job.jobId().equals(found.jobId()))
          .forEach(job -> facts.add(Fact.of(job, now, found.resource())));
    }
    Set<JobRef> read = facts.stream().map(Fact::job).collect(toSet());
    facts.addAll(unread(stillRunning().filter(job -> !read.contains(job)), gone(census), now));
    ofSessions.clear();
    ofSessions.addAll(read);
    return facts;
  }

  private static String gone(Census census) {
    return census.sessionJobsProblem().isEmpty()
        ? "its FlinkSessionJob is gone"
        : census.sessionJobsProblem();
  }

  private Stream<JobRef> jobs(ClusterName name) {
    return views.get().stream()
        .filter(view -> view.name().equals(name))
        .flatMap(view -> view.jobs().stream());
  }

  /** What cannot be looked at, with the reason. */
  private Map<String, String> troubles(Census census) {
    Map<String, String> troubles = new TreeMap<>();
    census.malformed().forEach((name, why) -> troubles.put(target.url() + '/' + name, why));
    if (!census.sessionJobsProblem().isEmpty()) {
      troubles.put(target.url() + " session jobs", census.sessionJobsProblem());
    }
    if (!census.podsProblem().isEmpty()) {
      troubles.put(target.url() + " pods", census.podsProblem());
    }
    return troubles;
  }

  /** What is no trouble any more is said once more, too. */
  private List<Fact> states(Map<String, String> troubles, long now) {
    Set<String> all = new TreeSet<>(troubled);
    all.addAll(troubles.keySet());
    troubled.clear();
    troubled.addAll(troubles.keySet());
    return all.stream()
        .map(
            what -> {
              String why = troubles.getOrDefault(what, "");
              return Fact.of(process(), now, new TargetState(what, why.isEmpty(), why, 0));
            })
        .toList();
  }

  private NamespaceSeen seen(Census census) {
    return new NamespaceSeen(
        target.cluster(),
        namespace,
        census.deployments().stream().map(this::workload).toList(),
        List.copyOf(census.malformed().keySet()));
  }

  private Workload workload(FoundDeployment found) {
    ClusterName name = name(found.name());
    return new Workload(name, found.application(), settings.restOf(name));
  }

  @Override
  public List<Observed> silent(String reason, int failures, long now) {
    return failures < ObserveReader.FAILURES_TO_REPORT
        ? List.of()
        : news(unread(Stream.concat(owned(this::isHere), stillRunning()), reason, now));
  }

  private boolean isHere(ClusterView view) {
    ClusterName name = view.name();
    return name.isInKubernetes()
        && name.platform().equals(target.cluster())
        && name.namespace().equals(namespace);
  }

  private boolean isOf(ClusterView view, String deployment) {
    return view.name().equals(name(deployment));
  }

  /** The jobs of application clusters, which are called by their deployment. */
  private Stream<JobRef> owned(Predicate<ClusterView> which) {
    return views.get().stream()
        .filter(which)
        .flatMap(
            view ->
                view.jobs().stream()
                    .filter(job -> job.deployment().equals(view.name().deployment())));
  }

  /** Jobs of sessions that were read last, and have not ended. */
  private Stream<JobRef> stillRunning() {
    return ofSessions.stream()
        .filter(job -> views.get().stream().anyMatch(view -> view.jobs().contains(job)));
  }

  private static List<Fact> unread(Stream<JobRef> jobs, String problem, long now) {
    return jobs.map(job -> Fact.of(job, now, Resource.unread(problem))).toList();
  }

  private ClusterName name(String deployment) {
    return new ClusterName(target.cluster(), namespace, deployment);
  }

  private JobRef process() {
    return JobRef.ofProcess(target.cluster(), namespace);
  }

  private List<Observed> news(List<Fact> facts) {
    return facts.stream().filter(this::isNews).map(Observed::of).toList();
  }

  private boolean isNews(Fact fact) {
    Object content =
        Stream.of(fact.resource(), fact.pods(), fact.target()).filter(Objects::nonNull).toList();
    return news.isNews(subject(fact), content, fact.ts());
  }

  private static String subject(Fact fact) {
    String target = fact.target() == null ? "" : fact.target().target();
    return fact.job().toString() + '|' + fact.kind() + '|' + target;
  }
}
