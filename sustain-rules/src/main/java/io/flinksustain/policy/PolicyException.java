package io.flinksustain.policy;

import io.flinksustain.yaml.RefusedException;
import io.flinksustain.yaml.YamlError;
import java.util.List;

/** A policy was refused. */
public final class PolicyException extends RefusedException {
  private static final long serialVersionUID = 1L;

  PolicyException(List<YamlError> errors) {
    super(errors);
  }
}
