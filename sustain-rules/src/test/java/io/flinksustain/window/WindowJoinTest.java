package io.flinksustain.window;

import static io.flinksustain.signal.Signal.BUSY;
import static io.flinksustain.signal.Statistic.MEAN;
import static io.flinksustain.window.Reports.report;
import static io.flinksustain.window.Reports.vertex;
import static io.flinksustain.window.Reports.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowJoinTest {
  private static final JobWindow WINDOW =
      window(report(600_000, vertex("a", BUSY, 0.1, 0.2), vertex("z", BUSY, 0.9)));

  @Test
  void ordersVerticesAsTheTopologyDoes() {
    JobWindow joined = WindowJoin.join(WINDOW, topology("z", "a"));

    assertThat(joined.vertices()).extracting(VertexWindow::vertexId).containsExactly("z", "a");
    assertThat(joined.vertices().get(0).stats().get(BUSY, MEAN)).isEqualTo(0.9);
    assertThat(joined.vertices().get(1).completeness()).isEqualTo(new Completeness(2, 4, 1, 6));
    assertThat(joined.facts()).isEqualTo(topology("z", "a"));
  }

  @Test
  void showsAVertexThatSentNothing() {
    VertexWindow silent = WindowJoin.join(WINDOW, topology("a", "m", "z")).vertices().get(1);

    assertThat(silent.vertexId()).isEqualTo("m");
    assertThat(silent.stats()).isEqualTo(SignalStats.EMPTY);
    assertThat(silent.completeness()).isEqualTo(new Completeness(0, 4, 0, 6));
    assertThat(silent.completeness().ratio()).isZero();
  }

  @Test
  void leavesOutAndCountsAVertexOfAnotherGraph() {
    assertThat(WindowJoin.join(WINDOW, topology("a")).vertices()).hasSize(1);
    assertThat(WindowJoin.unknownVertices(WINDOW, topology("a"))).isEqualTo(1);
    assertThat(WindowJoin.unknownVertices(WINDOW, topology("a", "z"))).isZero();
  }

  @Test
  void guessesNothingWithoutATopology() {
    JobWindow joined = WindowJoin.join(WINDOW, JobFacts.NONE);

    assertThat(joined.vertices()).isEqualTo(WINDOW.vertices());
    assertThat(joined.vertices()).allSatisfy(v -> assertThat(v.completeness().ratio()).isZero());
    assertThat(WindowJoin.unknownVertices(WINDOW, JobFacts.NONE)).isZero();
  }

  private static JobFacts topology(String... ids) {
    List<Topology.Vertex> vertices =
        Stream.of(ids).map(id -> new Topology.Vertex(id, id, 4, 128, "", List.of())).toList();
    return new JobFacts(
        new Topology("RUNNING", 0, "Default", vertices, List.of()), null, null, null, null, null);
  }
}
