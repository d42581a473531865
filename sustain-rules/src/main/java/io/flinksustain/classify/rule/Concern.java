package io.flinksustain.classify.rule;

/** What a rule is about, in the order of precedence for the primary cause, first wins. */
public enum Concern {
  EVIDENCE,
  STABILITY,
  CHECKPOINTS,
  SKEW,
  SINK,
  THROTTLING,
  MEMORY,
  COMPUTE,
  PARTITIONS,
  WASTE
}
