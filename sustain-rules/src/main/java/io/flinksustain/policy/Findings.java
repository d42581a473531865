package io.flinksustain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what the writer of a job's annotations should know. */
final class Findings {
  /** Letters of a value that are told; an annotation can be as long as a book. */
  private static final int SHOWN = 80;

  private final List<PolicyFinding> all = new ArrayList<>();

  /** An annotation asks for something looser than is allowed, and something else holds. */
  void tooMuch(Sourced<?> asked, Sourced<?> held) {
    all.add(
        new PolicyFinding(
            asked.from().name(),
            true,
            "asks for %s, which is looser than the policy allows; what holds is %s"
                .formatted(asked.value(), held),
            "whoever keeps the policy can allow more"));
  }

  /** The value of an annotation cannot be read. */
  void unreadable(String annotation, String text, String hint) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    unusable(annotation, "cannot be '" + shown + '\'', hint);
  }

  /** An annotation cannot be used. */
  void unusable(String annotation, String message, String hint) {
    all.add(new PolicyFinding(annotation, false, message + "; the job is advice only", hint));
  }

  /** The first annotation that cannot be used. */
  Optional<String> firstUnusable() {
    return all.stream()
        .filter(finding -> !finding.usable())
        .map(PolicyFinding::annotation)
        .findFirst();
  }

  List<PolicyFinding> all() {
    return List.copyOf(all);
  }
}
