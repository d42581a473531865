package io.flinksustain.policy;

import io.flinksustain.text.Words;

/** What may be done about a recommendation; each mode allows what those before it allow. */
public enum Mode {
  /** It is published, and nothing else happens. */
  ADVISE,
  /** It is carried out once a person has said yes. */
  APPROVE,
  /** It is carried out. */
  AUTO;

  @Override
  public String toString() {
    return Words.of(this);
  }
}
