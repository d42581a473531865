package io.flinksustain.classify.rule;

import java.util.List;
import java.util.stream.Collectors;

/** A pack was refused as a whole; carries everything that is wrong with it. */
public final class RulePackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RuleError> errors;

  public RulePackException(List<RuleError> errors) {
    super(errors.stream().map(RuleError::toString).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  public List<RuleError> errors() {
    return errors;
  }
}
