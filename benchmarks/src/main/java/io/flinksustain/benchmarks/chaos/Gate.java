package io.flinksustain.benchmarks.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a REST API, hands each request on, and notes those that may change something: the
 * one witness of what an actuator did that is no part of Sustain.
 */
final class Gate implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int BAD_GATEWAY = 502;

  private final String target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Request> changing = new CopyOnWriteArrayList<>();

  /**
   * A request that may change something.
   *
   * @param at when it came, epoch milliseconds
   * @param path of the resource
   * @param body as text
   * @param status of the answer
   */
  record Request(long at, String path, String body, int status) {
    boolean isGranted() {
      return status < 300;
    }
  }

  /** Opens it before the API at an address. */
  Gate(String target) {
    this.target = target;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  /** Where to ask instead of the API. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The requests other than GET, in the order of their answers. */
  List<Request> changing() {
    return List.copyOf(changing);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      long at = System.currentTimeMillis();
      byte[] body = exchange.getRequestBody().readAllBytes();
      HttpResponse<byte[]> answer = ask(exchange, body);
      if (!exchange.getRequestMethod().equals("GET")) {
        String text = new String(body, StandardCharsets.UTF_8);
        changing.add(
            new Request(at, exchange.getRequestURI().getPath(), text, answer.statusCode()));
      }
      answer(exchange, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      exchange.sendResponseHeaders(BAD_GATEWAY, -1);
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
            .timeout(TIMEOUT)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
      throws IOException {
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
    exchange.sendResponseHeaders(
        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
