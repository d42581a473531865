package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.observe.Target.Kind;
import io.flinksustain.report.JobRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObserveEnumeratorTest {
  private static final Workload FRAUD =
      new Workload(
          new ClusterName("eu1", "payments", "fraud"),
          true,
          new Target(Kind.FLINK_REST, "http://fraud-rest.payments:8081", "eu1/payments/fraud"));

  private final FakeEnumeratorContext context = new FakeEnumeratorContext(2);
  private final List<Workload> found = new ArrayList<>();
  private final List<Set<String>> looks = new ArrayList<>();
  private List<JobRef> lastNamed = List.of();
  private CompletableFuture<ClusterView> answer = new CompletableFuture<>();
  private final ObserveEnumerator enumerator =
      new ObserveEnumerator(
          context,
          10,
          Map.of(
              "eu1",
              (failing, named) -> {
                looks.add(failing);
                lastNamed = named;
                return answer;
              }),
          this::lookAt,
          List.of(view(1)));

  @Test
  void waitsForAllReadersAndThenSpreadsTargetsEvenly() {
    find(view(5));
    register(0);
    assertThat(context.assigned.get(0)).isEmpty();

    register(1);

    assertThat(context.assigned.get(0).size() - context.assigned.get(1).size()).isBetween(-1, 1);
    assertThat(all()).containsExactlyInAnyOrderElementsOf(view(5).targets());
  }

  @Test
  void assignsWhatIsNewWhileItRunsAndTellsReaders() {
    register(0);
    register(1);

    find(view(3));

    assertThat(all()).containsExactlyInAnyOrderElementsOf(view(3).targets());
    assertThat(context.sent.get(0)).endsWith(view(3));
    assertThat(context.sent.get(1)).endsWith(view(3));
  }

  @Test
  void staysSilentWhenNothingChanged() {
    register(0);
    register(1);

    find(view(1));

    assertThat(context.sent.get(0)).containsExactly(view(1));
    assertThat(all()).hasSize(1);
  }

  @Test
  void givesAReaderThatComesBackItsTargetsAgain() {
    find(view(4));
    register(0);
    register(1);
    Set<Target> lost = new HashSet<>(context.assigned.get(1));

    context.unregister(1);
    enumerator.addSplitsBack(List.copyOf(lost), 1);
    register(1);

    assertThat(new HashSet<>(context.assigned.get(1))).isEqualTo(lost);
    assertThat(all()).hasSize(4);
  }

  @Test
  void assignsATargetAnewThatWasGone() {
    register(0);
    register(1);
    find(ClusterView.of("eu1", List.of()));

    find(view(1));

    assertThat(all()).hasSize(2).containsOnly(view(1).targets().get(0));
  }

  @Test
  void keepsItsViewWhenAClusterDoesNotAnswer() {
    enumerator.start();
    context.tick();

    answer.completeExceptionally(new IllegalStateException("down"));
    context.runCalls();

    assertThat(enumerator.snapshotState(1)).containsExactly(view(1));
  }

  @Test
  void looksAtAClusterOnlyOnceAtATime() {
    enumerator.start();
    context.tick();
    context.tick();
    assertThat(looks).hasSize(1);

    answer.complete(view(1));
    context.runCalls();
    context.tick();

    assertThat(looks).hasSize(2);
  }

  @Test
  void handsTargetsThatFailToTheNextLook() {
    enumerator.handleSourceEvent(0, new TargetFailing("eu1|x"));
    enumerator.start();

    context.tick();

    assertThat(looks).containsExactly(Set.of("eu1|x"));
  }

  @Test
  void tellsDiscoveryHowJobsWereNamedEvenAfterARestore() {
    JobRef job = new JobRef("eu1", "", "Fraud", "a", "Fraud");
    ClusterView named = new ClusterView("eu1", List.of(job), List.of(), List.of(), Map.of());
    find(named);
    context.tick();
    assertThat(lastNamed).containsExactly(job);

    lastNamed = List.of();
    Look look =
        (failing, jobs) -> {
          lastNamed = jobs;
          return new CompletableFuture<>();
        };
    List<ClusterView> state = enumerator.snapshotState(1);
    new ObserveEnumerator(context, 10, Map.of("eu1", look), this::lookAt, state).start();
    context.tick();

    assertThat(lastNamed).containsExactly(job);
  }

  @Test
  void pollsWhatIsFoundInKubernetesUntilItIsGone() {
    register(0);
    register(1);

    see(List.of(FRAUD), List.of());
    see(List.of(FRAUD), List.of());
    assertThat(all()).containsExactlyInAnyOrder(view(1).targets().get(0), FRAUD.rest());
    assertThat(found).containsExactly(FRAUD);

    see(List.of(), List.of());

    ClusterView gone = ClusterView.of("eu1/payments/fraud", List.of());
    assertThat(context.sent.get(0)).endsWith(gone);
    assertThat(enumerator.snapshotState(1)).containsExactly(view(1));
  }

  @Test
  void keepsWhatItFoundAsLongAsNobodyCanTellWhatItIs() {
    register(0);
    register(1);
    see(List.of(FRAUD), List.of());

    see(List.of(), List.of("fraud"));

    assertThat(enumerator.snapshotState(1)).hasSize(2);
  }

  @Test
  void leavesAloneWhatIsInAnotherNamespace() {
    register(0);
    register(1);
    see(List.of(FRAUD), List.of());

    enumerator.handleSourceEvent(0, new NamespaceSeen("eu1", "orders", List.of(), List.of()));
    enumerator.handleSourceEvent(0, new NamespaceSeen("us1", "payments", List.of(), List.of()));

    assertThat(enumerator.snapshotState(1)).hasSize(2);
  }

  @Test
  void looksAtWhatItFoundAsAtAllOthers() {
    register(0);
    register(1);
    see(List.of(FRAUD), List.of());
    enumerator.start();

    context.tick();

    JobRef job = new JobRef("eu1", "payments", "fraud", "a", "Fraud");
    assertThat(enumerator.snapshotState(1)).anyMatch(view -> view.jobs().contains(job));
  }

  @Test
  void goesOnWithWhatItFoundBeforeARestoreAndLooksOnceItIsSeenAgain() {
    see(List.of(FRAUD), List.of());
    ObserveEnumerator restored =
        new ObserveEnumerator(context, 10, Map.of(), this::lookAt, enumerator.snapshotState(1));
    found.clear();

    assertThat(restored.snapshotState(1)).anyMatch(view -> view.targets().contains(FRAUD.rest()));
    restored.handleSourceEvent(0, new NamespaceSeen("eu1", "payments", List.of(FRAUD), List.of()));

    assertThat(found).containsExactly(FRAUD);
    assertThat(restored.snapshotState(1)).hasSize(2);
  }

  private Look lookAt(Workload workload) {
    found.add(workload);
    JobRef job = new JobRef("eu1", "payments", "fraud", "a", "Fraud");
    String cluster = workload.name().toString();
    return (failing, named) ->
        CompletableFuture.completedFuture(
            new ClusterView(cluster, List.of(job), List.of(), List.of(workload.rest()), Map.of()));
  }

  private void see(List<Workload> workloads, List<String> unclear) {
    enumerator.handleSourceEvent(0, new NamespaceSeen("eu1", "payments", workloads, unclear));
  }

  private void register(int subtask) {
    context.register(subtask);
    enumerator.addReader(subtask);
  }

  private void find(ClusterView view) {
    answer = CompletableFuture.completedFuture(view);
    enumerator.start();
    context.tick();
  }

  private List<Target> all() {
    return context.assigned.values().stream().flatMap(List::stream).toList();
  }

  private static ClusterView view(int targets) {
    return ClusterView.of(
        "eu1",
        IntStream.range(0, targets)
            .mapToObj(i -> new Target(Kind.PROMETHEUS, "http://h" + i + "/metrics", "eu1"))
            .toList());
  }
}
