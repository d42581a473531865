package io.flinksustain.classify.rule;

import io.flinksustain.yaml.RefusedException;
import io.flinksustain.yaml.YamlError;
import java.util.List;

/** A pack was refused. */
public final class RulePackException extends RefusedException {
  private static final long serialVersionUID = 1L;

  public RulePackException(List<YamlError> errors) {
    super(errors);
  }
}
