package io.flinksustain.classify.rule;

import io.flinksustain.yaml.YamlError;
import java.util.List;
import java.util.stream.Collectors;

/** A pack was refused as a whole; carries everything that is wrong with it. */
public final class RulePackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<YamlError> errors;

  public RulePackException(List<YamlError> errors) {
    super(errors.stream().map(YamlError::toString).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  public List<YamlError> errors() {
    return errors;
  }
}
