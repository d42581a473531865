package io.flinksustain.capacity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Vertex;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsUsedTest {
  @Test
  void areThoseOfTheLargestVertexOfEachGroup() {
    assertThat(SlotsUsed.by(job("a", "a"))).isEqualTo(4);
    assertThat(SlotsUsed.by(job("a", "b"))).isEqualTo(6);
  }

  @Test
  void followAVertexOrAllOfThem() {
    assertThat(SlotsUsed.by(job("a", "a"), "s", 8)).isEqualTo(8);
    assertThat(SlotsUsed.by(job("a", "b"), "s", 8)).isEqualTo(12);
    assertThat(SlotsUsed.by(job("a", "b"), 3)).isEqualTo(5);
  }

  private static Topology job(String ofSource, String ofMap) {
    return new Topology(
        "RUNNING",
        0,
        "Adaptive",
        List.of(
            new Vertex("s", "s", 2, 128, ofSource, List.of()),
            new Vertex("m", "m", 4, 128, ofMap, List.of())),
        List.of());
  }
}
