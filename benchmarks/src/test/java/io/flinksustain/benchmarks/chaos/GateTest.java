package io.flinksustain.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.benchmarks.chaos.check.Turn;
import io.flinksustain.benchmarks.lab.cluster.FlinkRest;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.monitor.testing.FakeServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final String PATH = "/jobs/0a/resource-requirements";
  private static final String TWO =
      """
      {"v1": {"parallelism": {"lowerBound": 1, "upperBound": 2}},
       "v2": {"parallelism": {"lowerBound": 1, "upperBound": 1}}}
      """;

  private final FakeServer api = new FakeServer().on(PATH, TWO.getBytes(StandardCharsets.UTF_8));
  private final Gate gate = new Gate(api.url());
  private final FlinkRest through = new FlinkRest(gate.address());
  private final WatchedJobs jobs =
      new WatchedJobs(new FlinkRest(api.url()), gate, Map.of("clicks", "0a"));

  @AfterEach
  void close() {
    gate.close();
    api.close();
  }

  @Test
  void handsAnswersBackAndNotesNoQuestion() {
    assertThat(through.get(PATH).path("v1").path("parallelism").path("upperBound").asInt())
        .isEqualTo(2);
    assertThat(gate.changing()).isEmpty();
  }

  @Test
  void notesWhatAJobWasTurnedTo() {
    through.put(PATH, requirements(1));

    assertThat(jobs.turns("clicks", 0)).extracting(Turn::value).containsExactly(1);
    assertThat(jobs.turns("clicks", System.currentTimeMillis() + 1)).isEmpty();
  }

  @Test
  void whatWasRefusedIsNoTurn() {
    api.on(
        PATH,
        request -> {
          request.sendResponseHeaders(409, -1);
          request.close();
        });

    assertThatThrownBy(() -> through.put(PATH, requirements(1)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("409");
    assertThat(gate.changing()).extracting(Gate.Request::status).containsExactly(409);
    assertThat(jobs.turns("clicks", 0)).isEmpty();
  }

  @Test
  void whatIsTurnedPastTheGateIsNotNoted() {
    jobs.turn("clicks", 1);

    assertThat(jobs.required("clicks")).isEqualTo(2);
    assertThat(gate.changing()).isEqualTo(List.of());
  }

  private static Map<String, ?> requirements(int value) {
    return Map.of("v1", Map.of("parallelism", Map.of("lowerBound", 1, "upperBound", value)));
  }
}
