package io.flinksustain.signal;

import java.util.Locale;

/**
 * What kind of entity a signal is measured on; the wire name is the lower-case constant.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Scope {
  /** The JobManager process. */
  JM,
  /** One task manager process. */
  TM,
  /** One job, as the JobManager sees it. */
  JOB,
  /** One subtask of a vertex. */
  TASK,
  /** One operator within the chain of a subtask. */
  OPERATOR,
  /** One Kubernetes pod. */
  POD;

  /** The name in JSON: {@code jm}, {@code tm}, {@code job}, {@code task}, {@code operator}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of a wire name; throws {@link IllegalArgumentException} for any other text. */
  public static Scope ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
