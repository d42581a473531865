package io.flinksustain.monitor.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Asks addresses without blocking, within a time and a size. */
public final class Http {
  private final HttpClient client;
  private final Duration timeout;
  private final long maxBytes;

  /**
   * A client.
   *
   * @param timeout of a whole request, to the last byte of the answer
   * @param maxBytes the largest answer
   */
  public Http(Duration timeout, long maxBytes) {
    this(timeout, maxBytes, Optional.empty());
  }

  /**
   * A client that trusts certain certificates.
   *
   * @param trusted see {@link Trust}; empty for those that the JVM trusts
   */
  public Http(Duration timeout, long maxBytes, Optional<SSLContext> trusted) {
    this.timeout = timeout;
    this.maxBytes = maxBytes;
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout);
    trusted.ifPresent(builder::sslContext);
    client = builder.build();
  }

  /** The body of a good answer; fails with {@link IOException} or a timeout in all other cases. */
  public CompletableFuture<byte[]> get(String url, Map<String, String> headers) {
    return send("GET", url, headers, BodyPublishers.noBody());
  }

  /** The same after JSON was put there. */
  public CompletableFuture<byte[]> put(String url, Map<String, String> headers, String json) {
    return send("PUT", url, headers, body(json));
  }

  /** The same after JSON was posted there. */
  public CompletableFuture<byte[]> post(String url, Map<String, String> headers, String json) {
    return send("POST", url, headers, body(json));
  }

  private static BodyPublisher body(String json) {
    return BodyPublishers.ofString(json, StandardCharsets.UTF_8);
  }

  private CompletableFuture<byte[]> send(
      String method, String url, Map<String, String> headers, BodyPublisher body) {
    HttpRequest request;
    try {
      request = request(url, headers).method(method, body).build();
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(request, info -> new LimitedBody(maxBytes));
    // The client's own timeout ends with the headers; a body that trickles in would take for ever.
    return call.copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((response, error) -> call.cancel(true))
        .thenCompose(Http::body);
  }

  private static HttpRequest.Builder request(String url, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    headers.forEach(request::setHeader);
    return request;
  }

  private static CompletableFuture<byte[]> body(HttpResponse<byte[]> response) {
    return response.statusCode() == 200
        ? CompletableFuture.completedFuture(response.body())
        : CompletableFuture.failedFuture(
            new StatusException(response.statusCode(), response.body()));
  }

  /** An answer with another status than 200. */
  public static final class StatusException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int MOST_CHARACTERS = 300;

    private final int status;
    private final String said;

    StatusException(int status, byte[] body) {
      super("answered with HTTP status " + status);
      this.status = status;
      String text = new String(body, StandardCharsets.UTF_8).strip();
      said = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    public int status() {
      return status;
    }

    /** The beginning of what the other side said about it. */
    public String said() {
      return said;
    }
  }
}
