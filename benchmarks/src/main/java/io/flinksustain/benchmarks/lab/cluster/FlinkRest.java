package io.flinksustain.benchmarks.lab.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.benchmarks.lab.process.LabException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The few calls of Flink's REST API that the lab needs. */
public final class FlinkRest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String BOUNDARY = "lab-boundary-5c1f";

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String address;

  public FlinkRest(String address) {
    this.address = address;
  }

  public String address() {
    return address;
  }

  /** Whether the JobManager that answers is the one of this run. */
  boolean isOf(String runId) {
    for (JsonNode entry : get("/jobmanager/config")) {
      if (entry.path("key").asText().equals(FlinkConfig.RUN_ID)) {
        return entry.path("value").asText().equals(runId);
      }
    }
    return false;
  }

  int taskManagers() {
    return get("/overview").path("taskmanagers").asInt();
  }

  /** Uploads a jar and gives its id. */
  public String upload(Path jar) {
    HttpRequest request =
        request("/jars/upload")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(multipart(jar)))
            .build();
    String file = send(request).path("filename").asText();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Runs an uploaded jar and gives the id of the job. */
  public String run(String jarId, List<String> programArguments) {
    return post("/jars/" + jarId + "/run", Map.of("programArgsList", programArguments))
        .path("jobid")
        .asText();
  }

  /** Cancels a job, which takes a while. */
  public void cancel(String jobId) {
    send(
        request("/jobs/" + jobId + "?mode=cancel")
            .method("PATCH", BodyPublishers.noBody())
            .build());
  }

  /** The state of a job, such as RUNNING. */
  public String state(String jobId) {
    return get("/jobs/" + jobId + "/status").path("status").asText();
  }

  /** Whether every subtask of a job runs. */
  public boolean allRunning(String jobId) {
    JsonNode vertices = get("/jobs/" + jobId).path("vertices");
    for (JsonNode vertex : vertices) {
      if (!vertex.path("status").asText().equals("RUNNING")) {
        return false;
      }
    }
    return !vertices.isEmpty();
  }

  /** The body of a GET. */
  public JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  /** The answer to a POST. */
  public JsonNode post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  /** The answer to a PUT. */
  public JsonNode put(String path, Map<String, ?> body) {
    return send("PUT", path, body);
  }

  private JsonNode send(String method, String path, Map<String, ?> body) {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build());
    } catch (IOException e) {
      throw new LabException("cannot write the request to " + path, e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new LabException(
            request.uri() + " answered " + response.statusCode() + ": " + cause(response.body()));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new LabException(request.uri() + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /** The innermost cause of a stack trace, which is how Flink answers; else the answer itself. */
  private static String cause(String answer) {
    int start = answer.lastIndexOf("Caused by: ");
    return start < 0 ? answer : answer.substring(start).replaceFirst("(?s)\\\\n.*", "");
  }

  private static byte[] multipart(Path jar) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
            + jar.getFileName()
            + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
    try {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(Files.readAllBytes(jar));
      body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
      return body.toByteArray();
    } catch (IOException e) {
      throw new LabException("cannot read " + jar, e);
    }
  }
}
