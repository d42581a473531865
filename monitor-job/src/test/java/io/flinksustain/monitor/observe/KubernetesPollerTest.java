package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.TargetState;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.observe.kubernetes.FlinkPods;
import io.flinksustain.monitor.observe.kubernetes.Namespaces;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KubernetesPollerTest {
  private static final String PODS =
      "/api/v1/namespaces/payments/pods?labelSelector=app%2Ccomponent&limit=500";
  private static final JobRef FRAUD = new JobRef("eu1", "payments", "fraud", "a1", "Fraud");
  private static final String SESSION_JOBS =
      "/apis/flink.apache.org/v1beta1/namespaces/payments/flinksessionjobs?limit=500";
  private static final JobRef ORDERS =
      new JobRef("eu1", "payments", "fraud.Orders", "c1", "Orders");
  private static final JobRef OTHER = new JobRef("eu1", "orders", "fraud", "b1", "Fraud");

  private final List<ClusterView> views =
      new ArrayList<>(
          List.of(
              view("eu1/payments/fraud", List.of(FRAUD)),
              view("eu1/orders/fraud", List.of(OTHER))));
  private ApiServer server;
  private Namespaces namespaces;
  private KubernetesPoller poller;

  @BeforeEach
  void start() {
    server = ApiServer.mocked();
    namespaces = new Namespaces(server.client());
    Configuration options = new Configuration();
    options.set(ObserveOptions.RESEND, Duration.ofMinutes(10));
    poller =
        new KubernetesPoller(
            Target.ofNamespace("eu1", "payments"),
            namespaces,
            ObserveSettings.of(options),
            () -> views);
  }

  @AfterEach
  void stop() {
    namespaces.close();
    server.close();
  }

  @Test
  void saysWhatIsNewOfTheJobsOfANamespaceAndNothingOfOthers() {
    server.put(annotated("approve"));
    server.put(FlinkPods.killed("fraud", "fraud-taskmanager-1-1"));

    List<Fact> first = poll(0);

    assertThat(first).extracting(Fact::kind).containsExactlyInAnyOrder("resource", "pod");
    assertThat(first).extracting(Fact::job).containsOnly(FRAUD);
    assertThat(resource(first).annotations()).containsEntry("sustain.io/mode", "approve");
    assertThat(poll(10_000)).isEmpty();

    server.put(annotated("advise"));

    assertThat(poll(20_000)).extracting(Fact::kind).containsExactly("resource");
    assertThat(poll(700_000)).extracting(Fact::kind).contains("resource", "pod");
  }

  @Test
  void staysSilentAboutJobsThatAreNotKnownYetAndTellsOfTheirCluster() {
    views.clear();
    server.put(annotated("approve"));

    Polled polled = poller.poll(0).join();

    assertThat(polled.observed()).isEmpty();
    assertThat(polled.seen())
        .isEqualTo(
            new NamespaceSeen(
                "eu1",
                "payments",
                List.of(
                    new Workload(
                        new ClusterName("eu1", "payments", "fraud"),
                        true,
                        new Target(
                            Target.Kind.FLINK_REST,
                            "http://fraud-rest.payments:8081",
                            "eu1/payments/fraud"))),
                List.of()));
  }

  @Test
  void theAnnotationsOfASessionAreNotThoseOfItsJobs() {
    JobRef inSession = new JobRef("eu1", "payments", "fraud.Orders", "c1", "Orders");
    views.set(0, view("eu1/payments/fraud", List.of(inSession)));
    String session = annotated("approve");
    server.put(session.substring(0, session.indexOf("  job:")));

    assertThat(poll(0)).extracting(Fact::kind).containsExactly("pod");
  }

  @Test
  void theAnnotationsOfAFlinkSessionJobAreThoseOfTheJobThatFlinkKnowsByItsId() {
    inSession();

    List<Fact> facts = poll(0);

    assertThat(resource(facts).annotations()).isEqualTo(Map.of("sustain.io/mode", "approve"));
    assertThat(resource(facts).parallelism()).isEqualTo(2);
    assertThat(facts)
        .filteredOn(fact -> fact.resource() != null)
        .extracting(Fact::job)
        .containsExactly(ORDERS);
    assertThat(poll(10_000)).isEmpty();
  }

  @Test
  void saysNothingOfAFlinkSessionJobThatIsNotSubmittedYet() {
    views.set(0, view("eu1/payments/fraud", List.of(ORDERS)));
    server.put(Manifests.SESSION);
    server.putSessionJob(Manifests.SESSION_JOB);

    assertThat(poll(0)).extracting(Fact::kind).containsExactly("pod");
  }

  @Test
  void takesBackWhatItKnewOfAJobWhoseFlinkSessionJobIsGone() {
    inSession();
    poll(0);
    server.deleteSessionJob("payments", "orders");

    List<Fact> gone = poll(10_000);

    assertThat(gone).extracting(Fact::job).containsExactly(ORDERS);
    assertThat(resource(gone)).isEqualTo(Resource.unread("its FlinkSessionJob is gone"));
    assertThat(poll(20_000)).isEmpty();
  }

  @Test
  void tellsThatItMayNotListFlinkSessionJobsAndReadsThemOnceItMay() {
    inSession();
    poll(0);
    server
        .mock()
        .expect()
        .get()
        .withPath(SESSION_JOBS)
        .andReturn(403, new StatusBuilder().withCode(403).withMessage("because").build())
        .once();

    List<Fact> refused = poll(10_000);

    assertThat(states(refused))
        .extracting(TargetState::target)
        .containsExactly("kubernetes:payments session jobs");
    assertThat(resource(refused).problem()).contains("not allowed to list flinksessionjobs");
    assertThat(resource(poll(20_000)).wasRead()).isTrue();
  }

  @Test
  void takesBackWhatItKnewOfJobsOfASessionOnceNobodyCouldLookForAWhile() {
    inSession();
    poll(0);

    List<Fact> unread = facts(poller.silent("forbidden", 3, 10_000));

    assertThat(unread).extracting(Fact::job).containsExactly(ORDERS);
    assertThat(resource(unread)).isEqualTo(Resource.unread("forbidden"));
  }

  private void inSession() {
    views.set(0, view("eu1/payments/fraud", List.of(ORDERS)));
    server.put(Manifests.SESSION);
    server.putSessionJob(Manifests.SESSION_JOB);
    server.submitted("payments", "orders", ORDERS.jobId());
  }

  @Test
  void tellsOfWhatCannotBeMadeSenseOfAndThatItIsOver() {
    server.put(annotated("approve"));
    poll(0);
    server.put(annotated("approve").replace("parallelism: 4", "parallelism: four"));

    List<Fact> broken = poll(10_000);

    assertThat(states(broken))
        .containsExactly(
            new TargetState(
                "kubernetes:payments/fraud",
                false,
                "'parallelism' is not a number but \"four\"",
                0));
    assertThat(resource(broken).wasRead()).isFalse();
    assertThat(poll(20_000)).isEmpty();

    server.put(annotated("approve"));

    List<Fact> mended = poll(30_000);
    assertThat(states(mended)).extracting(TargetState::reachable).containsExactly(true);
    assertThat(resource(mended).wasRead()).isTrue();
    assertThat(states(poll(40_000))).isEmpty();
  }

  @Test
  void tellsThatItMayNotListPodsAndGoesOn() {
    server.put(annotated("approve"));
    server
        .mock()
        .expect()
        .get()
        .withPath(PODS)
        .andReturn(403, new StatusBuilder().withCode(403).withMessage("because").build())
        .once();

    List<Fact> facts = poll(0);

    assertThat(resource(facts).wasRead()).isTrue();
    assertThat(states(facts))
        .extracting(TargetState::target)
        .containsExactly("kubernetes:payments pods");
    assertThat(poll(10_000)).extracting(Fact::kind).containsExactlyInAnyOrder("pod", "target");
  }

  @Test
  void takesBackWhatItKnewOnceNobodyCouldLookForAWhile() {
    server.put(annotated("approve"));
    poll(0);

    assertThat(poller.silent("forbidden", 2, 10_000)).isEmpty();
    List<Fact> unread = facts(poller.silent("forbidden", 3, 20_000));

    assertThat(unread).extracting(Fact::job).containsExactly(FRAUD);
    assertThat(resource(unread)).isEqualTo(Resource.unread("forbidden"));
    assertThat(poller.silent("forbidden", 4, 30_000)).isEmpty();
    assertThat(resource(poll(40_000)).wasRead()).isTrue();
  }

  @Test
  void failsWhenTheNamespaceCannotBeLookedAt() {
    namespaces.close();

    assertThatThrownBy(() -> poller.poll(0).join()).isInstanceOf(RuntimeException.class);
  }

  private List<Fact> poll(long now) {
    return facts(poller.poll(now).join().observed());
  }

  private static List<Fact> facts(List<Observed> observed) {
    return observed.stream().map(Observed::fact).toList();
  }

  private static Resource resource(List<Fact> facts) {
    return parts(facts.stream().map(Fact::resource)).get(0);
  }

  private static List<TargetState> states(List<Fact> facts) {
    return parts(facts.stream().map(Fact::target));
  }

  private static <T> List<T> parts(Stream<T> parts) {
    return parts.filter(Objects::nonNull).toList();
  }

  private static ClusterView view(String cluster, List<JobRef> jobs) {
    return new ClusterView(cluster, jobs, List.of(), List.of(), Map.of());
  }

  private static String annotated(String mode) {
    return Manifests.STEADY.replace(
        "namespace: payments",
        "namespace: payments\n  annotations: {sustain.io/mode: " + mode + "}");
  }
}
