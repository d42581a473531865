package io.flinksustain.monitor.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.testing.FakeServer;
import io.flinksustain.monitor.testing.FreePorts;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTest {
  private final FakeServer server = new FakeServer();
  private final Http http = new Http(Duration.ofSeconds(30), 100_000);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void fetchesAnAnswerAndSendsHeaders() {
    server.on(
        "/x",
        request -> {
          byte[] token = request.getRequestHeaders().getFirst("Authorization").getBytes(UTF_8);
          request.sendResponseHeaders(200, token.length);
          request.getResponseBody().write(token);
        });

    assertThat(http.get(server.url() + "/x", Map.of("Authorization", "Bearer t")).join())
        .isEqualTo("Bearer t".getBytes(UTF_8));
  }

  @Test
  void givesUpOnABodyThatNeverEnds() {
    server.on("/x", server::hang);

    Http impatient = new Http(Duration.ofMillis(500), 100_000);
    assertThatThrownBy(() -> impatient.get(server.url() + "/x", Map.of()).join())
        .hasRootCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void hangsUpOnAnAnswerThatIsTooLarge() {
    server.on("/x", new byte[100_001]);

    assertThatThrownBy(() -> http.get(server.url() + "/x", Map.of()).join())
        .hasRootCauseMessage("the answer is larger than 100000 bytes");
  }

  @Test
  void refusesAnAnswerWithAnErrorStatus() {
    assertThatThrownBy(() -> http.get(server.url() + "/none", Map.of()).join())
        .hasRootCauseInstanceOf(Http.StatusException.class)
        .hasMessageContaining("404");
  }

  @Test
  void failsWhenNobodyListens() {
    String nobody = "http://127.0.0.1:" + FreePorts.pick(1).get(0);

    assertThatThrownBy(() -> http.get(nobody, Map.of()).join())
        .hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void failsOnAnAddressThatIsNone() {
    assertThat(http.get("http://under_score/", Map.of())).isCompletedExceptionally();
  }
}
