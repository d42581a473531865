package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.TargetState;
import io.flinksustain.fact.Topology;
import java.io.UncheckedIOException;

/** Facts as JSON: the envelope, and what is known in the object {@code body}. */
public final class FactJson {
  private FactJson() {}

  public static byte[] write(Fact fact) {
    ObjectNode json = Envelope.of(fact.kind(), fact.ts(), fact.job());
    json.set("body", Json.mapper().valueToTree(body(fact)));
    try {
      return Json.mapper().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing a fact of kind " + fact.kind(), e);
    }
  }

  /**
   * The fact of a record.
   *
   * @throws WireException when the record cannot be read
   */
  public static Fact read(byte[] record) {
    Envelope fact = Envelope.read(record);
    String kind = fact.kind();
    return switch (kind) {
      case "topology" -> Fact.of(fact.job(), fact.ts(), body(fact, Topology.class));
      case "checkpoint" -> Fact.of(fact.job(), fact.ts(), body(fact, Checkpointing.class));
      case "deployment" -> Fact.of(fact.job(), fact.ts(), body(fact, Deployment.class));
      case "exception" -> Fact.of(fact.job(), fact.ts(), body(fact, Failures.class));
      case "resource" -> Fact.of(fact.job(), fact.ts(), body(fact, Resource.class));
      case "pod" -> Fact.of(fact.job(), fact.ts(), body(fact, Pods.class));
      case "target" -> Fact.of(fact.job(), fact.ts(), body(fact, TargetState.class));
      default ->
          throw new WireException(
              "kind '" + kind + "' is unknown",
              "fact",
              "write topology, checkpoint, deployment, exception, resource, pod or target");
    };
  }

  private static Object body(Fact fact) {
    return switch (fact.kind()) {
      case "topology" -> fact.topology();
      case "checkpoint" -> fact.checkpoint();
      case "deployment" -> fact.deployment();
      case "exception" -> fact.exception();
      case "resource" -> fact.resource();
      case "pod" -> fact.pods();
      default -> fact.target();
    };
  }

  private static <T> T body(Envelope fact, Class<T> type) {
    JsonNode body = fact.needed("body");
    try {
      return Json.mapper().treeToValue(body, type);
    } catch (JsonProcessingException e) {
      throw new WireException(
          e.getOriginalMessage(),
          "body of a " + fact.kind() + " fact",
          "compare the producer's output with the format",
          e);
    }
  }
}
