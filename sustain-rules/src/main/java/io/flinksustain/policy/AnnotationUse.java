package io.flinksustain.policy;

import io.flinksustain.text.Words;

/** What annotations on a deployment may do to the policy of its lane. */
public enum AnnotationUse {
  /** Only make it stricter. */
  NARROW,
  /** Make it stricter or looser, except for the mode, which may rise to {@code opt-in}. */
  WIDEN;

  @Override
  public String toString() {
    return Words.of(this);
  }
}
