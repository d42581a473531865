package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who else holds a field, read from {@code metadata.managedFields}.
 *
 * <p>A manager that applied a field on the server's side holds it: what we write it takes back, or
 * comes into conflict with. So does a GitOps controller that updates. A person with kubectl does
 * not: they changed it once and are gone.
 *
 * @param ours our own name as a manager
 * @param controllers names of managers that hold what they updated
 */
public record Owners(String ours, Set<String> controllers) {

  /** The manager that holds one of these places of the spec; empty when nobody does. */
  Optional<String> of(Deployment deployment, List<List<String>> places) {
    for (JsonNode entry : deployment.metadata().path("managedFields")) {
      String manager = entry.path("manager").asText();
      if (isHolder(entry, manager) && places.stream().anyMatch(place -> holds(entry, place))) {
        return Optional.of(manager);
      }
    }
    return Optional.empty();
  }

  private boolean isHolder(JsonNode entry, String manager) {
    return !manager.equals(ours)
        && entry.path("subresource").asText("").isEmpty()
        && (entry.path("operation").asText().equals("Apply") || controllers.contains(manager));
  }

  private static boolean holds(JsonNode entry, List<String> place) {
    JsonNode node = entry.path("fieldsV1").path("f:spec");
    for (String name : place) {
      if (!node.isObject()) {
        return false;
      }
      // A map without members in this list is held as a whole.
      if (node.isEmpty()) {
        return true;
      }
      node = node.path("f:" + name);
    }
    return node.isObject();
  }
}
