package io.flinksustain.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of Flink's configuration that sizing depends on; everything else is nobody's business.
 */
public final class SizingKeys {
  private static final List<String> WANTED =
      List.of(
          "taskmanager.",
          "jobmanager.memory.",
          "jobmanager.scheduler",
          "jobmanager.adaptive-scheduler.",
          "parallelism.",
          "pipeline.max-parallelism",
          "pipeline.jobvertex-parallelism-overrides",
          "cluster.evenly-spread-out-slots",
          "state.",
          "execution.checkpointing.",
          "restart-strategy",
          "high-availability.type",
          Autoscaler.PREFIX,
          Autoscaler.OLD_PREFIX,
          "kubernetes.cluster-id",
          "kubernetes.namespace",
          "kubernetes.jobmanager.",
          "kubernetes.taskmanager.");

  private static final List<String> SECRETS =
      List.of("password", "secret", "token", "key", "credential", "auth", "env.", "opts");

  private SizingKeys() {}

  /** The wanted keys that cannot hold a secret, with no credentials inside of addresses. */
  public static Map<String, String> of(Map<String, String> config) {
    Map<String, String> kept = new TreeMap<>();
    config.forEach(
        (key, value) -> {
          String name = key.toLowerCase(Locale.ROOT);
          if (WANTED.stream().anyMatch(name::startsWith)
              && SECRETS.stream().noneMatch(name::contains)) {
            kept.put(key, withoutCredentials(value));
          }
        });
    return kept;
  }

  /** An address without a user's name and password. */
  public static String withoutCredentials(String address) {
    return address.replaceAll("://[^/@]*@", "://***@");
  }
}
