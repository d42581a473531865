package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Spec;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing survives the JobManager. */
final class HighAvailabilityMissing implements Check {
  private static final LintRule RULE =
      new LintRule(
          "ha-missing",
          Level.WARNING,
          "There is no high availability, or no storage for it",
          "When the JobManager's pod goes, and on Kubernetes it will, a cluster without high"
              + " availability forgets its jobs and which checkpoint was the last. The operator needs"
              + " it for `last-state` upgrades of failing jobs and for its own roll back.",
          "Set `high-availability.type` and `high-availability.storageDir` on shared storage.");

  private static final Set<String> OFF = Set.of("", "none");
  private static final String STORAGE = "high-availability.storageDir: s3://BUCKET/ha";

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    if (!spec.isWhole()) {
      return Stream.empty();
    }
    String type = spec.settings().lower("high-availability.type");
    if (OFF.contains(type)) {
      return Stream.of(off(spec));
    }
    return spec.settings().get("high-availability.storageDir").isPresent()
        ? Stream.empty()
        : Stream.of(noStorage(spec, type));
  }

  private static Problem off(Spec spec) {
    return new Problem(
        "high availability is off: with the JobManager its jobs are gone",
        "high-availability.type: kubernetes\n" + STORAGE,
        spec.placeOf("high-availability.type"));
  }

  private static Problem noStorage(Spec spec, String type) {
    return new Problem(
        Level.ERROR,
        "high availability is %s and has no storage; the JobManager will not start".formatted(type),
        STORAGE,
        spec.placeOf("high-availability.type"));
  }
}
