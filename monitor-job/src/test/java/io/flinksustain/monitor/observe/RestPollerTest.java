package io.flinksustain.monitor.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.observe.Target.Kind;
import io.flinksustain.monitor.testing.FakeServer;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RestPollerTest {
  private static final JobRef BAD = new JobRef("eu1", "", "Bad", "a".repeat(32), "Bad");
  private static final JobRef GOOD = new JobRef("eu1", "", "Good", Samples.JOB, "Good");

  private final FakeServer server = new FakeServer();
  private List<JobRef> running = List.of(BAD, GOOD);
  private final RestPoller poller =
      new RestPoller(
          new RestApi(
              new Target(Kind.FLINK_REST, server.url(), "eu1"),
              ObserveSettings.of(Settings.fast(List.of(), List.of())).http(),
              Map.of()),
          new News(Duration.ofMinutes(10), Duration.ofMinutes(1)),
          cluster ->
              Optional.of(new ClusterView(cluster, running, List.of(), List.of(), Map.of())));

  @BeforeEach
  void startCluster() {
    server
        .on("/overview", "{}".getBytes(UTF_8))
        .on("/jobmanager/config", "[]".getBytes(UTF_8))
        .on("/taskmanagers", Samples.bytes("taskmanagers.json"));
    job(GOOD, Samples.bytes("job.json"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void leavesOutOnlyTheJobWhoseAnswerNeverEnds() {
    job(BAD, new byte[0]);
    server.on("/jobs/" + BAD.jobId(), server::hang);

    assertThat(jobsOf(poller.poll(0).join())).containsOnly(GOOD);
  }

  @Test
  void leavesOutOnlyTheJobWhoseAnswerIsTooLargeAndCountsIt() {
    job(BAD, new byte[200_000]);

    Polled polled = poller.poll(0).join();

    assertThat(polled.leftOut()).isEqualTo(1);
    assertThat(jobsOf(polled)).containsOnly(GOOD);
  }

  @Test
  void asksAgainForTheLastWordOfAJobThatDidNotAnswer() {
    job(BAD, Samples.bytes("job.json"));
    poller.poll(0).join();
    running = List.of(GOOD);
    job(BAD, new byte[200_000]);
    assertThat(jobsOf(poller.poll(1).join())).isEmpty();

    String ended = Samples.text("job.json").replace("\"RUNNING\"", "\"FINISHED\"");
    job(BAD, ended.getBytes(UTF_8));

    assertThat(jobsOf(poller.poll(2).join())).containsExactly(BAD);
    assertThat(jobsOf(poller.poll(3).join())).isEmpty();
  }

  @Test
  void saysCheckpointsAgainOnlyOnceAMinuteAsTheyGoOn() {
    running = List.of(GOOD);
    String path = "/jobs/" + GOOD.jobId() + "/checkpoints";
    server.on(path + "/config", "{\"interval\": 5000}".getBytes(UTF_8));
    server.on(path, Samples.bytes("checkpoints.json"));
    poller.poll(0).join();

    String later = Samples.text("checkpoints.json").replace("212", "213");
    server.on(path, later.getBytes(UTF_8));

    assertThat(jobsOf(poller.poll(10_000).join())).isEmpty();
    assertThat(poller.poll(60_000).join().observed())
        .extracting(observed -> observed.fact().kind())
        .containsExactly("checkpoint");
  }

  @Test
  void failsWhenTheClusterItselfDoesNotAnswer() {
    server.on("/overview", new byte[200_000]);

    Assertions.assertThatThrownBy(() -> poller.poll(0).join())
        .isInstanceOf(CompletionException.class);
  }

  private void job(JobRef job, byte[] answer) {
    server.on("/jobs/" + job.jobId(), answer);
    server.on(
        "/jobs/" + job.jobId() + "/exceptions",
        "{\"exceptionHistory\":{\"entries\":[]}}".getBytes(UTF_8));
  }

  private static Stream<JobRef> jobsOf(Polled polled) {
    return polled.observed().stream()
        .map(Observed::fact)
        .filter(Objects::nonNull)
        .filter(fact -> fact.target() == null)
        .map(Fact::job);
  }
}
