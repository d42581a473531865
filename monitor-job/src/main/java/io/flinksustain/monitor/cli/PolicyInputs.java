package io.flinksustain.monitor.cli;

import io.flinksustain.policy.PolicyBook;
import io.flinksustain.policy.PolicyException;
import io.flinksustain.report.JobRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What policy was asked to look at. */
final class PolicyInputs {
  private PolicyInputs() {}

  /**
   * The policy of files; what holds without any where there are none.
   *
   * @throws PolicyException with all errors, when there is any
   */
  static PolicyBook read(List<Path> files) {
    return files.isEmpty()
        ? PolicyBook.NONE
        : PolicyBook.read(files.stream().map(YamlFile::open).toList());
  }

  /** The same, where a policy with errors is no use. */
  static PolicyBook readSound(List<Path> files) {
    try {
      return read(files);
    } catch (PolicyException e) {
      int errors = e.errors().size();
      String more = errors == 1 ? "" : "; errors in all: " + errors;
      throw new InputException(e.errors().get(0) + more + "; see sustain policy check");
    }
  }

  /** A job by its key. */
  static JobRef job(String key) {
    String[] parts = key.split("/", 3);
    if (parts.length < 3 || parts[0].isBlank() || parts[2].isBlank()) {
      throw new InputException(
          "--job takes cluster/namespace/deployment, such as eu1/payments/fraud, not " + key);
    }
    return new JobRef(parts[0], parts[1], parts[2], "", parts[2]);
  }

  static void requireOurs(Map<String, String> annotations) {
    for (String name : annotations.keySet()) {
      if (!name.startsWith(PolicyBook.ANNOTATION_PREFIX)) {
        throw new InputException(
            "the annotation '%s' says nothing to Sustain; is it %s%s?"
                .formatted(name, PolicyBook.ANNOTATION_PREFIX, name));
      }
    }
  }
}
