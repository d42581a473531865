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
  private final FakeEnumeratorContext context = new FakeEnumeratorContext(2);
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
    new ObserveEnumerator(context, 10, Map.of("eu1", look), enumerator.snapshotState(1)).start();
    context.tick();

    assertThat(lastNamed).containsExactly(job);
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
