package io.flinksustain.monitor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Alertmanager as a process of its own, where one is installed. */
public final class LocalAlertmanager implements AutoCloseable {
  private static final String CONFIG =
      """
      route:
        receiver: hook
        group_by: [alertname]
        group_wait: 0s
        group_interval: 1s
        repeat_interval: 1h
      receivers:
        - name: hook
          webhook_configs:
            - url: %s
              send_resolved: true
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path program;
  private final Path directory;
  private final int port;
  private Process process;

  private LocalAlertmanager(Path program, Path directory, int port) {
    this.program = program;
    this.directory = directory;
    this.port = port;
  }

  /** The program on the search path, under the name of Debian or that of the project. */
  public static Optional<Path> program() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("prometheus-alertmanager", "alertmanager").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * One that notifies a web hook.
   *
   * @param directory for its configuration and data
   */
  public static LocalAlertmanager start(Path program, Path directory, String webHook)
      throws IOException {
    Files.writeString(directory.resolve("alertmanager.yml"), CONFIG.formatted(webHook));
    LocalAlertmanager started = new LocalAlertmanager(program, directory, FreePorts.pick(1).get(0));
    started.start();
    return started;
  }

  /** Starts it on the same port, with what it wrote down before. */
  public void start() throws IOException {
    process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + directory.resolve("alertmanager.yml"),
                "--storage.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The alerts that fire; nothing while it does not answer. */
  public Optional<JsonNode> alerts() throws InterruptedException {
    return get("/api/v2/alerts").map(LocalAlertmanager::tree);
  }

  /** How many it was told since its start, {@code firing} or {@code resolved}. */
  public int received(String status) throws InterruptedException {
    Matcher count =
        Pattern.compile(
                "alertmanager_alerts_received_total\\{status=\"%s\",version=\"v2\"} (\\d+)"
                    .formatted(status))
            .matcher(get("/metrics").orElse(""));
    return count.find() ? Integer.parseInt(count.group(1)) : 0;
  }

  private Optional<String> get(String path) throws InterruptedException {
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  /** Lets it write down what it has told, and waits for its end. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
