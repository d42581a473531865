package io.flinksustain.monitor.observe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Fetches addresses without blocking, within a time and a size. */
final class Http {
  private final HttpClient client;
  private final Duration timeout;
  private final long maxBytes;

  Http(ObserveSettings settings) {
    timeout = settings.timeout();
    maxBytes = settings.maxAnswer();
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  /** The body of a good answer; fails with {@link IOException} or a timeout in all other cases. */
  CompletableFuture<byte[]> get(String url, Map<String, String> headers) {
    HttpRequest request;
    try {
      request = request(url, headers);
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

  private static HttpRequest request(String url, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    headers.forEach(request::setHeader);
    return request.build();
  }

  private static CompletableFuture<byte[]> body(HttpResponse<byte[]> response) {
    return response.statusCode() == 200
        ? CompletableFuture.completedFuture(response.body())
        : CompletableFuture.failedFuture(new StatusException(response.statusCode()));
  }

  /** An answer with another status than 200. */
  static final class StatusException extends IOException {
    private final int status;

    StatusException(int status) {
      super("answered with HTTP status " + status);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
