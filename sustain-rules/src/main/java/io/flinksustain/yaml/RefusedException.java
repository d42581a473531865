package io.flinksustain.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** What was written in YAML was refused as a whole; carries everything that is wrong with it. */
public abstract class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<YamlError> errors;

  protected RefusedException(List<YamlError> errors) {
    super(errors.stream().map(YamlError::toString).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  /** In the order of the files and their lines. */
  public List<YamlError> errors() {
    return errors;
  }
}
