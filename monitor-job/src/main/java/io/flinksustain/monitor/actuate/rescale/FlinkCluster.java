package io.flinksustain.monitor.actuate.rescale;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.monitor.actuate.Answers;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.monitor.rest.Http.StatusException;
import io.flinksustain.monitor.rest.RestJson;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The part of a cluster's REST API that rescaling needs; waits for each answer.
 *
 * @param url of the JobManager, without a trailing slash
 * @param http client with a timeout
 * @param headers of every request
 */
record FlinkCluster(String url, Http http, Map<String, String> headers) {

  Map<String, String> runningJobs() {
    return RestJson.runningJobs(get("/jobs/overview"));
  }

  JobState job(String id) {
    return JobState.read(get("/jobs/" + id));
  }

  Requirements requirements(String id) {
    return Requirements.read(get(requirementsOf(id)));
  }

  Map<String, String> config() {
    return RestJson.config(get("/jobmanager/config"));
  }

  int freeSlots() {
    return get("/overview").path("slots-available").asInt();
  }

  void require(String id, Requirements target) {
    String path = requirementsOf(id);
    await("PUT", path, http.put(url + path, headers, target.json()));
  }

  static String requirementsOf(String id) {
    return "/jobs/" + id + "/resource-requirements";
  }

  private JsonNode get(String path) {
    byte[] body = await("GET", path, http.get(url + path, headers));
    try {
      return RestJson.read(body);
    } catch (IllegalArgumentException e) {
      throw new Failure(502, "GET " + url + path, e.getMessage());
    }
  }

  private <T> T await(String method, String path, CompletableFuture<T> answer) {
    String request = method + ' ' + url + path;
    try {
      return answer.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof StatusException error
          ? new Failure(error.status(), request, error.said())
          : new Failure(0, request, String.valueOf(cause));
    }
  }

  /** A request without a good answer. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String request;
    private final String said;

    Failure(int status, String request, String said) {
      super(request, null, false, false);
      this.status = status;
      this.request = request;
      this.said = said;
    }

    Step step(Stage stage) {
      return Answers.step(status, request, said, stage);
    }
  }
}
