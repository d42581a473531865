package io.flinksustain.policy;

import io.flinksustain.yaml.YamlError;
import java.util.List;
import java.util.stream.Collectors;

/** A policy was refused as a whole; carries everything that is wrong with it. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<YamlError> errors;

  PolicyException(List<YamlError> errors) {
    super(errors.stream().map(YamlError::toString).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  /** In the order of the files and their lines. */
  public List<YamlError> errors() {
    return errors;
  }
}
