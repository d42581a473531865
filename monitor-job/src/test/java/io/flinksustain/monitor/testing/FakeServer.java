package io.flinksustain.monitor.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that answers as well or as badly as a test wants. */
public final class FakeServer implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  /** Answers one request. */
  public interface Answer {
    void to(HttpExchange request) throws IOException;
  }

  public FakeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public FakeServer on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  public FakeServer on(String path, byte[] body) {
    return on(path, request -> send(request, body));
  }

  /** Sends headers and then nothing, until the server is closed. */
  public void hang(HttpExchange request) throws IOException {
    request.sendResponseHeaders(200, 0);
    request.getResponseBody().write('x');
    request.getResponseBody().flush();
    silence(request);
  }

  /** Sends nothing, until the server is closed. */
  public void silence(HttpExchange request) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange request, byte[] body) throws IOException {
    request.sendResponseHeaders(200, body.length);
    request.getResponseBody().write(body);
  }

  private void answer(HttpExchange request) throws IOException {
    try (request) {
      Answer answer = answers.get(request.getRequestURI().getPath());
      if (answer == null) {
        request.sendResponseHeaders(404, -1);
      } else {
        answer.to(request);
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
