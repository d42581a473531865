package io.flinksustain.classify.feature;

import java.util.Locale;

/** What a rule is evaluated for: once per vertex, once per task manager, or once per job. */
public enum Level {
  VERTEX,
  TASKMANAGER,
  JOB;

  private final String kind = name().toLowerCase(Locale.ROOT);

  /** The name in rule files and in {@link io.flinksustain.classify.Subject#kind()}. */
  public String kind() {
    return kind;
  }
}
