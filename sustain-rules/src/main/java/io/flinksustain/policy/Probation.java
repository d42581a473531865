package io.flinksustain.policy;

import java.time.Duration;

/**
 * How a change is watched.
 *
 * @param settle time after it in which windows are not judged
 * @param windows to be judged after that
 * @param failures windows among them that may be worse than before
 * @param passes windows in a row at the end that must not be
 * @param soak time after that in which the job is still guarded, and not changed again
 */
public record Probation(Duration settle, int windows, int failures, int passes, Duration soak) {}
