package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.test.Windows;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bundled rules on graphs that are no chain: the place is found by edges. */
class BottleneckTest {
  private static final String WAITING = ", taskmanagers: {tm-1: {cpu_time: 12}}";
  private static final String COMPUTING = ", taskmanagers: {tm-1: {cpu_time.rate: 3.6}}";

  @Test
  void findsTheJoinThatHoldsTwoSourcesBack() {
    String load =
        "vertices: {a: {backpressured: 0.8x8}, b: {backpressured: 0.7}, join: {busy: 0.95}}";

    assertThat(found("a(2) -> join(4) -> sink(2); b(2) -> join", load + COMPUTING))
        .isEqualTo("cpu-bound-operator at join");
  }

  @Test
  void findsTheJoinThatHoldsOnlyOneOfItsSourcesBack() {
    String load =
        "vertices: {a: {backpressured: 0.01x8}, b: {backpressured: 0.7}, join: {busy: 0.95}}";

    assertThat(found("a(2) -> join(4) -> sink(2); b(2) -> join", load + COMPUTING))
        .isEqualTo("cpu-bound-operator at join");
  }

  @Test
  void findsTheSlowSideOfADiamond() {
    String load =
        "vertices: {source: {backpressured: 0.8x8}, left: {busy: 0.95}, right: {busy: 0.3},"
            + " join: {busy: 0.2}}";

    assertThat(
            found(
                "source(2) -> left(2) -> join(2) -> sink(2); source -> right(2) -> join",
                load + WAITING))
        .isEqualTo("io-bound-operator at left");
  }

  @Test
  void findsTheSlowOneOfTwoSinks() {
    String load =
        "vertices: {source: {backpressured: 0.8x8}, map: {backpressured: 0.7}, archive: {busy: 0.3},"
            + " alerts: {busy: 0.95}}";

    for (String graph :
        List.of(
            "source(2) -> map(2) -> archive(2); map -> alerts(2)",
            "source(2) -> map(2) -> alerts(2); map -> archive(2)")) {
      assertThat(found(graph, load + WAITING)).isEqualTo("slow-sink at alerts");
    }
  }

  @Test
  void takesTheOneThatIsFartherDownstreamOnTheSamePath() {
    String load =
        "vertices: {source: {backpressured: 0.8x8}, parse: {busy: 0.85, backpressured: 0.15},"
            + " count: {backpressured: 0.5}, enrich: {busy: 0.95}}";

    assertThat(found("source(2) -> parse(2) -> count(2) -> enrich(2) -> sink(2)", load + WAITING))
        .isEqualTo("io-bound-operator at enrich");
  }

  @Test
  void findsTheSamePlaceInWhateverOrderVerticesAreListed() {
    String graph =
        "s1(2) -> a(2) -> b(2) -> join(2) -> k1(2); s2(2) -> c(2) -> join; join -> k2(2)";
    String load =
        "vertices: {s1: {backpressured: 0.8x8}, a: {backpressured: 0.6}, b: {busy: 0.95},"
            + " s2: {backpressured: 0.9}, c: {busy: 0.97}}";
    List<JobWindow> windows = Windows.of(graph, load + WAITING);

    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<JobWindow> shuffled = windows.stream().map(w -> shuffled(w, random)).toList();
      assertThat(found(shuffled)).isEqualTo("io-bound-operator at b");
    }
  }

  private static JobWindow shuffled(JobWindow w, Random random) {
    Topology graph = w.facts().topology();
    List<Topology.Vertex> vertices = new ArrayList<>(graph.vertices());
    List<Topology.Edge> edges = new ArrayList<>(graph.edges());
    Collections.shuffle(vertices, random);
    Collections.shuffle(edges, random);
    Topology other =
        new Topology(graph.state(), graph.startedAt(), graph.scheduler(), vertices, edges);
    JobFacts facts = w.facts();
    return new JobWindow(
        w.job(),
        w.start(),
        w.end(),
        w.vertices(),
        w.taskManagers(),
        w.processes(),
        w.stats(),
        new JobFacts(other, facts.checkpoint(), facts.deployment(), facts.exception(), null, null));
  }

  private static String found(String graph, String fields) {
    return found(Windows.of(graph, fields));
  }

  private static String found(List<JobWindow> windows) {
    Classifier classifier = new Classifier(RulePack.bundled(), ClassifySettings.DEFAULTS);
    ClassifyState state = ClassifyState.EMPTY;
    Diagnosis last = null;
    for (JobWindow window : windows) {
      ClassifyResult result = classifier.step(state, window);
      state = result.state();
      last = result.diagnosis().orElseThrow();
    }
    return last.cause() + " at " + last.subject().name();
  }
}
