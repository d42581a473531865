package io.flinksustain.classify.feature;

import io.flinksustain.classify.Subject;
import java.util.Locale;

/** What a rule is evaluated for: once per vertex, once per task manager, or once per job. */
public enum Level {
  VERTEX,
  TASKMANAGER,
  JOB;

  private final String kind = name().toLowerCase(Locale.ROOT);

  /** The level of a subject; throws {@link IllegalArgumentException} for what is none. */
  public static Level of(Subject subject) {
    return valueOf(subject.kind().toUpperCase(Locale.ROOT));
  }

  /** The name in rule files and in {@link Subject#kind()}. */
  public String kind() {
    return kind;
  }
}
