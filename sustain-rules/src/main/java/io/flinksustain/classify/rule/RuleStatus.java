package io.flinksustain.classify.rule;

/** How far a rule is trusted. */
public enum RuleStatus {
  /** Gives symptoms, never a diagnosis. */
  TRIAL,
  /** In force. */
  STABLE,
  /** Kept for the record, does nothing. */
  RETIRED
}
