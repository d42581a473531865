package io.flinksustain.benchmarks.bench.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.benchmarks.bench.job.ProcessCpu;
import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.monitor.testing.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A Prometheus as a process of its own, with storage that goes away with the run. */
final class PrometheusServer implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Ends with its standard input, as every child does that is a JVM. */
  private static final String TETHER =
      "exec 3<&0; (cat <&3 > /dev/null; kill -9 $$ 2> /dev/null) & exec \"$@\" < /dev/null";

  private final RuleSet rules;
  private final Child process;
  private final String url;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Starts it with its files under {@code run}. */
  PrometheusServer(Path binary, Path run, Fleet fleet, String address, RuleSet rules) {
    this.rules = rules;
    String name = "prometheus-" + rules.name().toLowerCase(Locale.ROOT);
    Path directory = run.resolve("tmp").resolve(name);
    Path config = PrometheusFiles.write(directory, fleet, address, rules);
    String listen = "127.0.0.1:" + FreePorts.pick(1).get(0);
    url = "http://" + listen;
    List<String> line =
        List.of(
            "sh",
            "-c",
            TETHER,
            "tether",
            binary.toString(),
            "--config.file=" + config,
            "--storage.tsdb.path=" + directory.resolve("data"),
            "--web.listen-address=" + listen,
            "--log.level=warn");
    process = Child.start(name, run, Map.of(), line);
  }

  RuleSet rules() {
    return rules;
  }

  Child process() {
    return process;
  }

  void awaitReady() {
    Waiting.until(
        "an answer of " + process.name(),
        TIMEOUT,
        List.of(process),
        () -> !get("/-/ready").isEmpty());
  }

  /** CPU seconds of Prometheus itself since it began. */
  double cpuSeconds() {
    return ProcessCpu.seconds(process.pid());
  }

  SelfMetrics metrics() {
    return SelfMetrics.parse(get("/metrics"));
  }

  /** The result of an instant query: objects with {@code metric} and {@code value}. */
  JsonNode query(String expression) {
    String encoded = URLEncoder.encode(expression, StandardCharsets.UTF_8);
    try {
      return JSON.readTree(get("/api/v1/query?query=" + encoded)).path("data").path("result");
    } catch (IOException e) {
      throw new LabException(process.name() + " answers no JSON", e);
    }
  }

  private String get(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT).build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      throw new LabException(process.name() + " answers " + answer.statusCode() + " to " + path);
    } catch (IOException e) {
      throw new LabException(process.name() + " does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
