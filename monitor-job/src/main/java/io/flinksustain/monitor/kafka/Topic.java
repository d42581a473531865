package io.flinksustain.monitor.kafka;

import java.util.Locale;

/** The topics of the platform; the full name is a configurable prefix and the lower-case name. */
public enum Topic {
  METRICS,
  FACTS,
  RULES,
  CONTROL,
  SYMPTOMS,
  DIAGNOSES,
  RECOMMENDATIONS,
  ALERTS,
  COMMANDS,
  CHANGES,
  OUTCOMES,
  QUARANTINE;

  /** The full name under a prefix such as {@code sustain.}. */
  public String fullName(String prefix) {
    return prefix + name().toLowerCase(Locale.ROOT);
  }
}
