package io.flinksustain.benchmarks.corpus.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.corpus.Generated;
import io.flinksustain.benchmarks.corpus.replay.Decision;
import io.flinksustain.benchmarks.fleet.Ill;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.fact.Topology;
import io.flinksustain.window.JobWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BaselineTest {
  @TempDir private Path folder;

  @Test
  void theSnapshotTakesTheLastBackpressuredVertexForTheBottleneck() throws IOException {
    JobWindow window = window(Generated.ill(Ill.SLOW_SINK, 1));
    List<Topology.Vertex> vertices = window.facts().topology().vertices();

    assertThat(new StaticSnapshot().look(window))
        .isEqualTo(new Suspicion("cpu-bound-operator", vertices.get(vertices.size() - 2).id()));
  }

  @Test
  void theAlertRulesNameCheckpointsThatFailBeforeThoseThatAreSlow() throws IOException {
    List<Suspicion> seen =
        job(Generated.ill(Ill.CHECKPOINTS_THRASH, 2)).stream()
            .skip(15)
            .map(decision -> new AlertRules().look(decision.window()))
            .toList();

    assertThat(seen)
        .contains(Suspicion.ofJob("checkpoint-thrash"), Suspicion.ofJob("checkpoint-slow"))
        .doesNotContain(Suspicion.NONE);
  }

  @Test
  void theFirstBusyVertexBelowABackpressuredOneIsFound() throws IOException {
    JobWindow slowSink = window(Generated.ill(Ill.SLOW_SINK, 3));
    List<Topology.Vertex> vertices = slowSink.facts().topology().vertices();
    assertThat(new FirstBusy().look(slowSink))
        .isEqualTo(new Suspicion("slow-sink", vertices.get(vertices.size() - 1).id()));

    JobWindow cpuBound = window(Generated.ill(Ill.CPU_BOUND, 4));
    assertThat(new FirstBusy().look(cpuBound))
        .isEqualTo(
            new Suspicion(
                "cpu-bound-operator",
                cpuBound.facts().topology().vertices().get(vertices.size() / 2).id()));
  }

  @Test
  void nobodySuspectsAJobThatIsWell() throws IOException {
    JobWindow window = window(Generated.quiet(5));
    assertThat(new StaticSnapshot().look(window)).isEqualTo(Suspicion.NONE);
    assertThat(new AlertRules().look(window)).isEqualTo(Suspicion.NONE);
    assertThat(new FirstBusy().look(window)).isEqualTo(Suspicion.NONE);
  }

  /** One of the last windows, when the ill has long been there. */
  private JobWindow window(Generated run) throws IOException {
    List<Decision> job = job(run);
    return job.get(job.size() - 3).window();
  }

  private List<Decision> job(Generated run) throws IOException {
    Path label = run.write(folder, "run").resolve("label.json");
    return new Replayed(LabelledRun.of(label), RulePack.bundled()).own();
  }
}
