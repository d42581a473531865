package io.flinksustain.benchmarks.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SustainCountersTest {
  private final FakeFlink flink = new FakeFlink();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", flink::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksUntilFlinkHasFetchedAllCountersAndTakesThemOfTheirOwnOperators() {
    flink.put("v1", "decode-reports.sustain.readings", 7);
    flink.put("v1", "decode-reports.sustain.quarantined", 1);
    flink.put("v2", "decode-facts.sustain.quarantined", 2);
    flink.put("v3", "window-jobs.sustain.late", 0);
    flink.put("v3", "window-jobs.sustain.overtaken_windows", 100);
    flink.put("v4", "classify-jobs.sustain.completeness.whole.windows", 3);
    flink.put("v4", "classify-jobs.sustain.completeness.none.windows", 2);

    FlinkRest rest = new FlinkRest("http://127.0.0.1:" + server.getAddress().getPort());

    assertThat(new SustainCounters(rest).read(List.of()))
        .isEqualTo(Map.of("readings", 7L, "quarantined", 3L, "windows", 5L, "late", 0L));
  }

  /** Answers as Flink does: no metric before the first fetch, and none when one asked for lacks. */
  private static final class FakeFlink {
    private final Map<String, Map<String, Integer>> vertices = new TreeMap<>();
    private int overviews;

    void put(String vertex, String metric, int value) {
      vertices.computeIfAbsent(vertex, v -> new TreeMap<>()).put(metric, value);
    }

    void answer(HttpExchange exchange) throws IOException {
      String path = exchange.getRequestURI().getPath();
      byte[] body =
          body(path, exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    private String body(String path, String query) {
      if (path.equals("/jobs")) {
        overviews++;
        return "{\"jobs\":[{\"id\":\"j\"}]}";
      }
      if (path.equals("/jobs/j")) {
        return vertices.keySet().stream()
            .map(id -> "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "{\"vertices\":[", "]}"));
      }
      return overviews == 1
          ? "[]"
          : metrics(vertices.get(Path.of(path).getName(3).toString()), query);
    }

    private static String metrics(Map<String, Integer> metrics, String query) {
      if (query == null) {
        return metrics.keySet().stream()
            .map(id -> "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
      }
      List<String> asked = List.of(query.replaceFirst(".*get=", "").split(",", -1));
      return !metrics.keySet().containsAll(asked)
          ? "[]"
          : asked.stream()
              .map(id -> "{\"id\":\"" + id + "\",\"sum\":" + metrics.get(id) + ".0}")
              .collect(Collectors.joining(",", "[", "]"));
    }
  }
}
