package io.flinksustain.monitor.observe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Resource;

/** Reads a FlinkSessionJob: as a FlinkDeployment, but for the cluster, which is its session's. */
final class SessionJobReader {
  private SessionJobReader() {}

  static FoundSessionJob read(JsonNode job) {
    return new FoundSessionJob(
        job.path("spec").path("deploymentName").asText(""),
        job.path("status").path("jobStatus").path("jobId").asText(""),
        resource(job));
  }

  /** One that cannot be made sense of may have meant to forbid something. */
  private static Resource resource(JsonNode job) {
    try {
      return new ResourceReader(job).resource();
    } catch (MalformedException e) {
      return Resource.unread("its FlinkSessionJob is malformed: " + e.getMessage());
    }
  }
}
