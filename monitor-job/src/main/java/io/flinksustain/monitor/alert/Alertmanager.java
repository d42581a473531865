package io.flinksustain.monitor.alert;

import io.flinksustain.alert.Posting;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.monitor.rest.Http.StatusException;
import io.flinksustain.wire.AlertmanagerJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** One Alertmanager, or what speaks its API v2. */
final class Alertmanager {
  private static final String PATH = "/api/v2/alerts";

  /** Said about what was sent, and not about the way there. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

  private final String url;
  private final Http http;
  private final Credentials credentials;

  Alertmanager(String url, Http http, Credentials credentials) {
    this.url = url;
    this.http = http;
    this.credentials = credentials;
  }

  /**
   * What it says when it will not take all of them, now or later. With 400 it may have taken the
   * others; with 413 and 422 it has taken none.
   */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  String url() {
    return url;
  }

  /**
   * Tells it.
   *
   * @throws RefusedException when it refuses all of them, or some
   * @throws IOException when it may be tried again
   */
  void post(List<Posting> postings) throws IOException, InterruptedException {
    try {
      http.post(url + PATH, headers(), AlertmanagerJson.write(postings)).get();
    } catch (ExecutionException e) {
      throw said(e.getCause());
    }
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
    credentials.header().ifPresent(value -> headers.put("Authorization", value));
    return headers;
  }

  private static IOException said(Throwable why) {
    if (why instanceof StatusException answer) {
      String what = "HTTP status %d %s".formatted(answer.status(), answer.said()).strip();
      return REFUSALS.contains(answer.status())
          ? new RefusedException(what)
          : new IOException(what, why);
    }
    return new IOException(String.valueOf(why), why);
  }
}
