package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.flinksustain.flink.Quantities;
import io.flinksustain.monitor.actuate.Refusal;
import java.util.List;

/**
 * CPU or memory of a task manager, in the form that the deployment uses: {@code
 * spec.taskManager.resource}, or {@code resources} of newer operators with requests and limits of
 * Kubernetes.
 *
 * <p>In {@code resources} a limit that equals the request moves with it; another one stays, and a
 * request above it is refused. Amounts are written there as Kubernetes reads them: {@code 2048m},
 * which is 2 GiB in {@code resource}, would be 2 bytes.
 *
 * @param name {@code cpu} or {@code memory}
 */
record TaskManagerResource(String name) implements Place {
  static final String CPU = "cpu";
  static final String MEMORY = "memory";

  private static final String ROLE = "taskManager";

  @Override
  public String read(ObjectNode spec) {
    JsonNode old = spec.path(ROLE).path("resource").path(name);
    JsonNode requests = spec.path(ROLE).path("resources").path("requests").path(name);
    JsonNode limits = spec.path(ROLE).path("resources").path("limits").path(name);
    if (isSet(old) && (isSet(requests) || isSet(limits))) {
      throw new Refusal(
          "spec.taskManager has %s both in 'resource' and in 'resources', and it cannot be told"
                  .formatted(name)
              + " which one counts; take one away by hand first");
    }
    return isSet(old) ? old.asText() : isSet(requests) ? requests.asText() : limits.asText("");
  }

  @Override
  public ObjectNode patch(ObjectNode spec, String value) {
    JsonNode resources = spec.path(ROLE).path("resources");
    boolean requests = isSet(resources.path("requests").path(name));
    boolean limits = isSet(resources.path("limits").path(name));
    if (!requests && !limits) {
      return MergePatch.set(List.of(ROLE, "resource", name), node(value));
    }
    if (requests && limits && !moves(resources, value)) {
      return part("requests", value);
    }
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch = requests ? MergePatch.both(patch, part("requests", value)) : patch;
    return limits ? MergePatch.both(patch, part("limits", value)) : patch;
  }

  /** Whether the limit moves with the request. */
  private boolean moves(JsonNode resources, String value) {
    String limit = resources.path("limits").path(name).asText();
    if (form().same(limit, resources.path("requests").path(name).asText())) {
      return true;
    }
    if (amount(value) > amount(limit)) {
      throw new Refusal(
          "%s is above the limit of the task manager, which is %s; raise the limit by hand first"
              .formatted(value, limit));
    }
    return false;
  }

  private double amount(String text) {
    return name.equals(CPU)
        ? Quantities.cpu(text).orElse(Double.NaN)
        : Quantities.operatorMemory(text).map(Long::doubleValue).orElse(Double.NaN);
  }

  private ObjectNode part(String section, String value) {
    return MergePatch.set(List.of(ROLE, "resources", section, name), quantity(value));
  }

  private JsonNode node(String value) {
    if (value.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    return name.equals(CPU)
        ? DoubleNode.valueOf(Quantities.cpu(value).orElseThrow())
        : TextNode.valueOf(value.strip());
  }

  private JsonNode quantity(String value) {
    if (value.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    boolean flinks = name.equals(MEMORY) && Quantities.flinkMemory(value).isPresent();
    return TextNode.valueOf(
        flinks
            ? Quantities.mebibytes(Quantities.flinkMemory(value).orElseThrow()) + "Mi"
            : value.strip());
  }

  @Override
  public ValueForm form() {
    return name.equals(CPU) ? ValueForm.CPU : ValueForm.OPERATOR_MEMORY;
  }

  private static boolean isSet(JsonNode node) {
    return node.isValueNode() && !node.isNull();
  }
}
