package io.flinksustain.classify.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static Graph graph(List<String> vertices, String... edges) {
    return new Graph(
        new Topology(
            "RUNNING",
            0,
            "Default",
            vertices.stream().map(id -> new Topology.Vertex(id, id, 1, 1, "g", List.of())).toList(),
            Stream.of(edges)
                .map(edge -> edge.split(">"))
                .map(ends -> new Topology.Edge(ends[0], ends[1], "HASH"))
                .toList()));
  }

  @Test
  void countsDepthAlongTheLongestPath() {
    Graph diamond = graph(List.of("a", "b", "c", "d"), "a>b", "b>d", "a>d", "c>d");

    assertThat(diamond.depth("a")).isZero();
    assertThat(diamond.depth("b")).isEqualTo(1);
    assertThat(diamond.depth("c")).isZero();
    assertThat(diamond.depth("d")).isEqualTo(2);
    assertThat(diamond.depth("x")).isEqualTo(-1);
  }

  @Test
  void countsDepthInWhateverOrderVerticesAreListed() {
    Graph chain = graph(List.of("d", "c", "b", "a"), "c>d", "b>c", "a>b");

    assertThat(chain.depth("d")).isEqualTo(3);
  }

  @Test
  void comesToAnEndOnACycle() {
    Graph cycle = graph(List.of("a", "b"), "a>b", "b>a");

    assertThat(cycle.depth("a")).isPositive();
  }
}
