package io.flinksustain.capacity.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.rate.Measurements;
import io.flinksustain.classify.feature.Scene;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectivitiesTest {
  private static final Estimate THOUSAND = Estimate.exactly(1000);

  @Test
  void multipliesAlongARow() {
    Jobs job =
        new Jobs()
            .vertex("s", 1)
            .vertex("filter", 1)
            .vertex("sink", 1)
            .edge("s", "filter")
            .edge("filter", "sink")
            .load("s", 100, 100, 0.1)
            .load("filter", 100, 10, 0.5)
            .load("sink", 10, 0, 0.1);

    Map<String, Estimate> arriving = spread(job.scene(), Map.of("s", THOUSAND));

    assertThat(arriving.get("filter").target()).isCloseTo(1000, within(1e-6));
    assertThat(arriving.get("sink").target()).isCloseTo(100, within(1e-6));
  }

  @Test
  void addsUpWhereADiamondJoins() {
    Jobs job = diamond().load("s", 100, 70, 0.1).load("l", 50, 50, 0.1).load("r", 20, 20, 0.1);
    Map<String, Estimate> arriving =
        spread(job.load("join", 70, 7, 0.9).scene(), Map.of("s", THOUSAND));

    assertThat(arriving.get("l").target()).isCloseTo(500, within(1e-6));
    assertThat(arriving.get("r").target()).isCloseTo(200, within(1e-6));
    assertThat(arriving.get("join").target()).isCloseTo(700, within(1e-6));
  }

  @Test
  void keepsSourcesApartThatGrowDifferently() {
    Jobs job =
        new Jobs()
            .vertex("a", 1)
            .vertex("b", 1)
            .vertex("join", 1)
            .edge("a", "join")
            .edge("b", "join")
            .load("a", 100, 100, 0.1)
            .load("b", 10, 10, 0.1)
            .load("join", 110, 1, 0.5);

    Map<String, Estimate> arriving =
        spread(job.scene(), Map.of("a", Estimate.exactly(200), "b", Estimate.exactly(10)));

    assertThat(arriving.get("join").target()).isCloseTo(210, within(1e-6));
  }

  @Test
  void findsTheLastLinkFromWhatIsLeft() {
    // b feeds two vertices, so what it gives to the join is what a does not.
    Jobs job =
        new Jobs()
            .vertex("a", 1)
            .vertex("b", 1)
            .vertex("join", 1)
            .vertex("side", 1)
            .edge("a", "join")
            .edge("b", "join")
            .edge("b", "side")
            .load("a", 60, 60, 0.1)
            .load("b", 80, 90, 0.1)
            .load("join", 100, 0, 0.1)
            .load("side", 50, 0, 0.1);

    var ratios = Selectivities.of(job.scene().graph(), Measurements.of(job.scene())).ratios();

    assertThat(ratios.get(new Link("b", "join"))).isCloseTo(0.5, within(1e-9));
    assertThat(ratios.get(new Link("b", "side"))).isCloseTo(50.0 / 80, within(1e-9));
  }

  @Test
  void countsTwoEdgesBetweenTheSameVerticesOnce() {
    Jobs job =
        new Jobs()
            .vertex("a", 1)
            .vertex("self", 1)
            .edge("a", "self")
            .edge("a", "self")
            .load("a", 100, 100, 0.1)
            .load("self", 200, 0, 0.1);

    assertThat(spread(job.scene(), Map.of("a", THOUSAND)).get("self").target())
        .isCloseTo(2000, within(1e-6));
  }

  @Test
  void doesNotGuessWhatTwoJoinsOfTwoForksShare() {
    Jobs job =
        new Jobs()
            .vertex("a", 1)
            .vertex("b", 1)
            .vertex("x", 1)
            .vertex("y", 1)
            .edge("a", "x")
            .edge("a", "y")
            .edge("b", "x")
            .edge("b", "y")
            .load("a", 100, 100, 0.1)
            .load("b", 100, 100, 0.1)
            .load("x", 100, 0, 0.1)
            .load("y", 100, 0, 0.1);

    Map<String, Estimate> arriving = spread(job.scene(), Map.of("a", THOUSAND, "b", THOUSAND));

    assertThat(arriving.get("x").isKnown()).isFalse();
    assertThat(arriving.get("x").missing()).contains("how many records go from a to x");
  }

  @Test
  void knowsNothingOfWhatComesFromNoVertexOfTheGraph() {
    Jobs job = new Jobs().vertex("m", 1).edge("gone", "m").load("m", 100, 0, 0.1);

    assertThat(spread(job.scene(), Map.of()).get("m").isKnown()).isFalse();
  }

  @Test
  void takesALinkWithoutRecordsForOneThatWillHaveSome() {
    Jobs job =
        new Jobs()
            .vertex("window", 1)
            .vertex("sink", 1)
            .edge("window", "sink")
            .load("window", 100, 0, 0.1)
            .load("sink", 0, 0, 0);

    assertThat(spread(job.scene(), Map.of("window", THOUSAND)).get("sink").isKnown()).isFalse();
  }

  @Test
  void takesWhatItDoesNotKnowFromOthers() {
    Link link = new Link("a", "b");
    Selectivities known = new Selectivities(Map.of(link, 0.5));

    assertThat(new Selectivities(Map.of()).or(known).ratios()).containsEntry(link, 0.5);
    assertThat(new Selectivities(Map.of(link, 0.7)).or(known).ratios()).containsEntry(link, 0.7);
  }

  private static Map<String, Estimate> spread(Scene scene, Map<String, Estimate> sources) {
    return Selectivities.of(scene.graph(), Measurements.of(scene)).spread(scene.graph(), sources);
  }

  private static Jobs diamond() {
    return new Jobs()
        .vertex("s", 1)
        .vertex("l", 1)
        .vertex("r", 1)
        .vertex("join", 1)
        .edge("s", "l")
        .edge("s", "r")
        .edge("l", "join")
        .edge("r", "join");
  }
}
