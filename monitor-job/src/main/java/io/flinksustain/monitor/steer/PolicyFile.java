package io.flinksustain.monitor.steer;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.policy.Permission;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.policy.PolicyException;
import io.flinksustain.policy.PolicyFinding;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.JobPolicies;
import io.flinksustain.steer.JobPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policies of a file, which travels as its text.
 *
 * <p>A job in a namespace of Kubernetes whose annotations are not known gets advice only: its team
 * may have narrowed by them what the file allows.
 */
final class PolicyFile implements Policies {
  private static final long serialVersionUID = 1;

  private final String name;
  private final String text;
  private final long windowMs;
  private transient PolicyBook book;

  private PolicyFile(String name, String text, long windowMs) {
    this.name = name;
    this.text = text;
    this.windowMs = windowMs;
  }

  /**
   * Reads a file; one that is not there or has errors is told as one of the option.
   *
   * @param windowMs length of a window
   */
  static PolicyFile read(Path file, long windowMs) {
    try {
      PolicyFile policies = new PolicyFile(file.toString(), Files.readString(file), windowMs);
      policies.book = PolicyBook.parse(policies.name, policies.text);
      return policies;
    } catch (IOException e) {
      throw new OptionException(problem("cannot read " + file + " as a text in UTF-8: " + e));
    } catch (PolicyException e) {
      throw new OptionException(problem(e.errors().get(0).toString()));
    }
  }

  private static String problem(String what) {
    return "option '%s': %s".formatted(SteerOptions.POLICY.key(), what);
  }

  @Override
  public String laneOf(JobRef job) {
    return of(job, Map.of()).lane();
  }

  @Override
  public JobPolicy job(JobRef job, Map<String, String> annotations) {
    return annotations == null && !job.namespace().isEmpty()
        ? JobPolicy.ADVICE_ONLY
        : JobPolicies.of(of(job, annotations), windowMs);
  }

  @Override
  public List<String> findings(JobRef job, Map<String, String> annotations) {
    return of(job, annotations).findings().stream().map(PolicyFinding::toString).toList();
  }

  @Override
  public Optional<String> closed(
      JobRef job, String knob, long now, Map<String, String> annotations) {
    return of(job, annotations).closed(Instant.ofEpochMilli(now)).map(Permission::reason);
  }

  @Override
  public long startOfDay(JobRef job, long now) {
    return of(job, Map.of()).startOfDay(Instant.ofEpochMilli(now)).toEpochMilli();
  }

  private Policy of(JobRef job, Map<String, String> annotations) {
    if (book == null) {
      book = PolicyBook.parse(name, text);
    }
    return book.effective(job, annotations == null ? Map.of() : annotations);
  }
}
