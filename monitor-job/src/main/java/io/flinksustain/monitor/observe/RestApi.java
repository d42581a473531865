package io.flinksustain.monitor.observe;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Topology;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.monitor.rest.Http.StatusException;
import io.flinksustain.monitor.rest.RestJson;
import io.flinksustain.monitor.rest.TopologyJson;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Flink's REST API at one address. */
final class RestApi {
  static final int NOT_FOUND = 404;

  private final Target target;
  private final Http http;
  private final Map<String, String> headers;

  RestApi(Target target, Http http, Map<String, String> headers) {
    this.target = target;
    this.http = http;
    this.headers = headers;
  }

  Target target() {
    return target;
  }

  CompletableFuture<Map<String, String>> config() {
    return get("/jobmanager/config").thenApply(RestJson::config);
  }

  CompletableFuture<Map<String, String>> runningJobs() {
    return get("/jobs/overview").thenApply(RestJson::runningJobs);
  }

  CompletableFuture<Map<String, String>> taskManagerHosts() {
    return get("/taskmanagers")
        .thenApply(answer -> RestJson.taskManagerHosts(answer, target.host()));
  }

  CompletableFuture<Deployment> deployment() {
    CompletableFuture<JsonNode> taskManagers = get("/taskmanagers");
    CompletableFuture<Map<String, String>> config = config();
    return get("/overview")
        .thenCompose(
            overview ->
                taskManagers.thenCombine(
                    config, (all, keys) -> DeploymentJson.read(overview, all, keys)));
  }

  CompletableFuture<Topology> topology(String jobId) {
    return get("/jobs/" + jobId).thenApply(TopologyJson::read);
  }

  CompletableFuture<Failures> failures(String jobId) {
    return get("/jobs/" + jobId + "/exceptions?maxExceptions=20").thenApply(FailuresJson::read);
  }

  /** For a job without checkpoints Flink answers that there is nothing. */
  CompletableFuture<Checkpointing> checkpointing(String jobId) {
    String path = "/jobs/" + jobId + "/checkpoints";
    return get(path + "/config")
        .thenCombine(get(path), CheckpointingJson::read)
        .exceptionallyCompose(
            error ->
                cause(error) instanceof StatusException answer && answer.status() == NOT_FOUND
                    ? CompletableFuture.completedFuture(CheckpointingJson.OFF)
                    : CompletableFuture.failedFuture(error));
  }

  private CompletableFuture<JsonNode> get(String path) {
    return http.get(target.url() + path, headers).thenApply(RestJson::read);
  }

  /** The error itself, without what futures wrap around it. */
  static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? cause(error.getCause())
        : error;
  }
}
