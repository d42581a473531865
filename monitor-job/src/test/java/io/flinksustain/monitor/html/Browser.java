package io.flinksustain.monitor.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A headless Chromium, steered by the protocol of its developer tools.
 *
 * <p>Selenium would bring 30 jars and a driver that must fit the browser, to ask for less: requests
 * and errors are what the tests want to see, and this protocol tells them.
 */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Tab tab;

  /**
   * Starts a browser with a page of its own.
   *
   * @param profile an empty directory
   */
  Browser(Path executable, Path profile) throws IOException {
    process =
        new ProcessBuilder(
                executable.toString(),
                "--headless=new",
                // The tests may run as root, for whom the sandbox does not work.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(Files.createDirectories(profile).resolve("output.txt").toFile())
            .start();
    tab = new Tab(http, await(() -> pageAddress(profile.resolve("DevToolsActivePort"))));
  }

  /** Where Chromium is, if it is on the path. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Tab tab() {
    return tab;
  }

  private Optional<URI> pageAddress(Path port) {
    try {
      if (!process.isAlive()) {
        throw new IllegalStateException("Chromium ended, see its output");
      }
      if (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
        return Optional.empty();
      }
      String number = Files.readAllLines(port).get(0);
      URI list = URI.create("http://127.0.0.1:" + number + "/json/list");
      JsonNode pages =
          Json.mapper()
              .readTree(
                  http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body());
      return Optional.ofNullable(pages.get(0))
          .map(page -> URI.create(page.path("webSocketDebuggerUrl").asText()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T await(Supplier<Optional<T>> condition) {
    Instant end = Instant.now().plus(PATIENCE);
    Optional<T> value = condition.get();
    while (value.isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Chromium did not do it within " + PATIENCE);
      }
      pause();
      value = condition.get();
    }
    return value.get();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    tab.close();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For lambdas. */
  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
