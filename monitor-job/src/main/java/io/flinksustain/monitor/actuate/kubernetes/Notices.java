package io.flinksustain.monitor.actuate.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.monitor.actuate.Step;
import java.time.Instant;

/** Kubernetes Events that tell whoever looks at a deployment what was done to it, and why. */
final class Notices {
  private static final int MOST_CHARACTERS = 1000;

  private Notices() {}

  /** About a patch that was sent. */
  static Event of(JsonNode deployment, Command command, Step step, Instant now) {
    boolean fine = step.next() == Step.Next.WATCH;
    ObjectReference about = about(deployment);
    return new EventBuilder()
        .withNewMetadata()
        .withGenerateName("sustain-")
        .withNamespace(about.getNamespace())
        .endMetadata()
        .withInvolvedObject(about)
        .withType(fine ? "Normal" : "Warning")
        .withReason(command.action() == Action.APPLY ? "SustainApply" : "SustainRollBack")
        .withMessage(message(command, step))
        .withNewSource()
        .withComponent(Deployments.MANAGER)
        .endSource()
        .withFirstTimestamp(now.toString())
        .withLastTimestamp(now.toString())
        .withCount(1)
        .build();
  }

  private static String message(Command command, Step step) {
    String message = "command " + command.id() + ": " + step.reason();
    return message.substring(0, Math.min(message.length(), MOST_CHARACTERS));
  }

  private static ObjectReference about(JsonNode deployment) {
    JsonNode metadata = deployment.path("metadata");
    return new ObjectReferenceBuilder()
        .withApiVersion(deployment.path("apiVersion").asText())
        .withKind(deployment.path("kind").asText())
        .withNamespace(metadata.path("namespace").asText())
        .withName(metadata.path("name").asText())
        .withUid(metadata.path("uid").asText())
        .withResourceVersion(metadata.path("resourceVersion").asText())
        .build();
  }
}
