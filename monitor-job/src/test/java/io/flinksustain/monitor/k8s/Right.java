package io.flinksustain.monitor.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that may be done.
 *
 * @param namespace where
 * @param group of the API; empty for the core
 * @param resource plural, in lower case
 * @param verb of Kubernetes, such as {@code get}
 */
public record Right(String namespace, String group, String resource, String verb)
    implements Comparable<Right> {
  private static final Set<String> READING = Set.of("get", "list", "watch");

  /** What a service account of the namespace {@code sustain} is granted, everywhere. */
  public static Set<Right> granted(Rendered rendered, String serviceAccount) {
    Set<Right> rights = new TreeSet<>();
    for (JsonNode binding : rendered.ofKind("RoleBinding")) {
      for (JsonNode subject : binding.path("subjects")) {
        if (subject.path("name").asText().equals(serviceAccount)
            && subject.path("namespace").asText().equals("sustain")) {
          rights.addAll(of(role(rendered, binding)));
        }
      }
    }
    return rights;
  }

  /** The same in one namespace. */
  public static Set<Right> granted(Rendered rendered, String serviceAccount, String namespace) {
    Set<Right> rights = granted(rendered, serviceAccount);
    rights.removeIf(right -> !right.namespace().equals(namespace));
    return rights;
  }

  private static JsonNode role(Rendered rendered, JsonNode binding) {
    return rendered.ofKind("Role").stream()
        .filter(role -> role.at("/metadata/name").equals(binding.at("/roleRef/name")))
        .filter(role -> role.at("/metadata/namespace").equals(binding.at("/metadata/namespace")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no role for " + Rendered.words(binding)));
  }

  private static Set<Right> of(JsonNode role) {
    String namespace = role.at("/metadata/namespace").asText();
    Set<Right> rights = new TreeSet<>();
    for (JsonNode rule : role.path("rules")) {
      for (JsonNode group : rule.path("apiGroups")) {
        for (JsonNode resource : rule.path("resources")) {
          for (JsonNode verb : rule.path("verbs")) {
            rights.add(new Right(namespace, group.asText(), resource.asText(), verb.asText()));
          }
        }
      }
    }
    return rights;
  }

  public boolean reads() {
    return READING.contains(verb);
  }

  @Override
  public int compareTo(Right other) {
    return toString().compareTo(other.toString());
  }
}
