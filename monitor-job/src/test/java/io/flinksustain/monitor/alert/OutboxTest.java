package io.flinksustain.monitor.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.flink.runtime.testutils.CommonTestUtils.waitUntilCondition;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.flinksustain.monitor.alert.Outbox.OutboxSettings;
import io.flinksustain.monitor.metrics.CountedMetrics;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.rest.Backoff;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.monitor.testing.FakeServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutboxTest {
  private static final String PATH = "/api/v2/alerts";
  private static final long NOW = 1_000;

  private final FakeServer server = new FakeServer();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final CountedMetrics counted = new CountedMetrics();
  private final Waiting waiting = new Waiting(() -> NOW);
  private Outbox outbox;

  @AfterEach
  void close() {
    outbox.close();
    server.close();
  }

  @Test
  void sendsInBatches() throws Exception {
    server.on(PATH, request -> answer(request, 200));
    for (String name : List.of("a", "b", "c")) {
      waiting.put(Postings.of(name, 1));
    }

    open(2);

    waitUntilCondition(() -> counted.count(OwnMetric.ALERTS_SENT) == 3);
    assertThat(bodies).hasSize(2);
    assertThat(new ObjectMapper().readTree(bodies.get(0))).hasSize(2);
    assertThat(outbox.size()).isZero();
  }

  @Test
  void triesAgainUntilItIsTaken() throws Exception {
    List<Integer> answers = new CopyOnWriteArrayList<>(List.of(503, 401, 429, 200));
    server.on(PATH, request -> answer(request, answers.remove(0)));

    open(10);
    outbox.put(Postings.of("a", 1));

    waitUntilCondition(() -> counted.count(OwnMetric.ALERTS_SENT) == 1);
    assertThat(bodies).hasSize(4).containsOnly(bodies.get(0));
    assertThat(counted.count(OwnMetric.ALERT_POST_FAILURES)).isEqualTo(3);
  }

  @Test
  void goesOnAfterAlertsThatAreCalledInvalid() throws Exception {
    List<Integer> answers = new CopyOnWriteArrayList<>(List.of(400, 200));
    server.on(PATH, request -> answer(request, answers.remove(0)));

    open(1);
    outbox.put(Postings.of("bad", 1));
    outbox.put(Postings.of("good", 1));

    waitUntilCondition(() -> counted.count(OwnMetric.ALERTS_SENT) == 1);
    assertThat(counted.count(OwnMetric.ALERTS_REFUSED)).isEqualTo(1);
    assertThat(counted.count(OwnMetric.ALERT_POST_FAILURES)).isZero();
    assertThat(bodies.get(1)).contains("good").doesNotContain("bad");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422})
  void losesNoAlertByAnotherThatIsRefusedWithIt(int status) throws Exception {
    refuse(names -> names.contains("bad"), status);
    for (String name : List.of("a", "bad", "c", "d", "e")) {
      waiting.put(Postings.of(name, 1));
    }

    open(5);

    waitUntilCondition(() -> counted.count(OwnMetric.ALERTS_SENT) == 4);
    assertThat(taken).containsExactlyInAnyOrder("a", "c", "d", "e");
    assertThat(counted.count(OwnMetric.ALERTS_REFUSED)).isEqualTo(1);
    assertThat(counted.count(OwnMetric.ALERT_POST_FAILURES)).isZero();
    assertThat(outbox.size()).isZero();
  }

  @Test
  void sendsWhatIsTooMuchForOneRequestInSeveral() throws Exception {
    refuse(names -> names.size() > 1, 413);
    for (String name : List.of("a", "b", "c")) {
      waiting.put(Postings.of(name, 1));
    }

    open(3);

    waitUntilCondition(() -> counted.count(OwnMetric.ALERTS_SENT) == 3);
    assertThat(taken).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(counted.count(OwnMetric.ALERTS_REFUSED)).isZero();
  }

  @Test
  void letsNobodyWaitForAnAlertmanagerThatHangs() throws Exception {
    server.on(
        PATH,
        request -> {
          bodies.add("");
          server.silence(request);
        });
    open(1);
    outbox.put(Postings.of("a", 1));
    waitUntilCondition(() -> !bodies.isEmpty());

    for (int said = 0; said < 10_000; said++) {
      outbox.put(Postings.of("b", said));
    }

    assertThat(outbox.size()).isEqualTo(1);
  }

  private void open(int batch) {
    Alertmanager receiver =
        new Alertmanager(
            server.url(), new Http(Duration.ofSeconds(30), 1_000), new Credentials("", "", ""));
    AlertMetrics metrics = new AlertMetrics(counted, () -> NOW, waiting::size);
    outbox =
        new Outbox(receiver, waiting, new OutboxSettings(batch, 1, new Backoff(1, 2)), metrics);
  }

  private void answer(HttpExchange request, int status) throws IOException {
    bodies.add(new String(request.getRequestBody().readAllBytes(), UTF_8));
    request.sendResponseHeaders(status, -1);
  }

  /** Refuses requests with such alerts, and takes the others. */
  private void refuse(Predicate<List<String>> such, int status) {
    server.on(
        PATH,
        request -> {
          List<String> names =
              new ObjectMapper().readTree(request.getRequestBody()).findValuesAsText("alertname");
          boolean refused = such.test(names);
          if (!refused) {
            taken.addAll(names);
          }
          request.sendResponseHeaders(refused ? status : 200, -1);
        });
  }
}
