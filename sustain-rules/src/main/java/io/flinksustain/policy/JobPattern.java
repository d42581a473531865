package io.flinksustain.policy;

import io.flinksustain.report.JobRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which jobs something is about: {@code eu1/payments/*}, where {@code *} stands for any letters of
 * one part, none too. A job without a namespace is {@code eu1//orders}.
 */
final class JobPattern {
  static final String FORM = "cluster/namespace/deployment, such as eu1/payments/*";

  private static final String STAR = "*";

  private final String text;
  private final List<String> parts;
  private final List<Pattern> patterns;

  private JobPattern(String text, List<String> parts) {
    this.text = text;
    this.parts = parts;
    this.patterns = parts.stream().map(JobPattern::compile).toList();
  }

  static Optional<JobPattern> parse(String text) {
    List<String> parts = parts(text);
    return parts.size() == 3 && !parts.get(0).isEmpty() && !parts.get(2).isEmpty()
        ? Optional.of(new JobPattern(text, parts))
        : Optional.empty();
  }

  /** Names of deployments may have slashes outside of Kubernetes. */
  private static List<String> parts(String text) {
    return List.of(text.split("/", 3));
  }

  private static Pattern compile(String part) {
    return Pattern.compile(
        Arrays.stream(part.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }

  boolean matches(JobRef job) {
    return matches(List.of(job.cluster(), job.namespace(), job.deployment()));
  }

  /** Whether every job of the other one is one of this; a star of the other is as any letter. */
  boolean covers(JobPattern other) {
    return matches(other.parts);
  }

  /**
   * Whether a job can be of both. Of two parts that both have stars it is taken for granted: this
   * is never false for patterns that have a job in common.
   */
  boolean meets(JobPattern other) {
    for (int i = 0; i < parts.size(); i++) {
      boolean bothOpen = parts.get(i).contains(STAR) && other.parts.get(i).contains(STAR);
      if (!bothOpen && !matches(i, other.parts.get(i)) && !other.matches(i, parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(List<String> names) {
    for (int i = 0; i < patterns.size(); i++) {
      if (!matches(i, names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(int part, String name) {
    return patterns.get(part).matcher(name).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
