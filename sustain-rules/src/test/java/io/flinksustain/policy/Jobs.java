package io.flinksustain.policy;

import io.flinksustain.report.JobRef;
import java.util.Map;

/** Jobs by their keys, and their policies. */
final class Jobs {
  private Jobs() {}

  static JobRef of(String key) {
    String[] parts = key.split("/", 3);
    return new JobRef(parts[0], parts[1], parts[2], "id", parts[2]);
  }

  /** The policy of eu1/payments/fraud, which has annotations. */
  static Policy policy(String text, Map<String, String> annotations) {
    return PolicyBook.parse("policy.yaml", text).effective(of("eu1/payments/fraud"), annotations);
  }

  static Policy policy(String text) {
    return policy(text, Map.of());
  }
}
