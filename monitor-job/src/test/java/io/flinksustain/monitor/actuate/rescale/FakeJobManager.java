package io.flinksustain.monitor.actuate.rescale;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flinksustain.monitor.testing.FakeServer;

/** A JobManager with one job, whose answers a test can replace. */
final class FakeJobManager implements AutoCloseable {
  static final String JOB = "/jobs/a1";
  static final String REQUIREMENTS = JOB + "/resource-requirements";

  private final FakeServer server = new FakeServer();

  FakeJobManager() {
    json(
        "/jobs/overview", "{\"jobs\":[{\"jid\":\"a1\",\"name\":\"Fraud\",\"state\":\"RUNNING\"}]}");
    json("/jobmanager/config", "[]");
    json("/overview", "{\"slots-available\":0}");
    job("Adaptive", 4);
    json(REQUIREMENTS, "{\"v1\":{\"parallelism\":{\"lowerBound\":1,\"upperBound\":4}}}");
  }

  String url() {
    return server.url();
  }

  void job(String scheduler, int parallelism) {
    json(
        JOB,
        ("{\"jid\":\"a1\",\"state\":\"RUNNING\",\"schedulerType\":\"%s\",\"vertices\":[{\"id\":\"v1\","
                + "\"name\":\"Map\",\"status\":\"RUNNING\",\"parallelism\":%d,\"maxParallelism\":128}],"
                + "\"plan\":{\"nodes\":[]}}")
            .formatted(scheduler, parallelism));
  }

  void json(String path, String body) {
    server.on(path, body.getBytes(UTF_8));
  }

  void status(String path, int status, String said) {
    server.on(
        path,
        request -> {
          byte[] body = said.getBytes(UTF_8);
          request.sendResponseHeaders(status, body.length);
          request.getResponseBody().write(body);
        });
  }

  void hang(String path) {
    server.on(path, server::hang);
  }

  /** Takes requirements with this answer; reading them stays as it is. */
  void onPut(int status, String said) {
    server.on(
        REQUIREMENTS,
        request -> {
          boolean put = request.getRequestMethod().equals("PUT");
          String body =
              put ? said : "{\"v1\":{\"parallelism\":{\"lowerBound\":1,\"upperBound\":4}}}";
          request.sendResponseHeaders(put ? status : 200, body.length());
          request.getResponseBody().write(body.getBytes(UTF_8));
        });
  }

  @Override
  public void close() {
    server.close();
  }
}
