package io.flinksustain.classify;

import io.flinksustain.classify.rule.Advice;
import io.flinksustain.window.JobWindow;

/**
 * A diagnosis with what an adviser needs to answer it.
 *
 * @param diagnosis of the window
 * @param window it was found in
 * @param advice of the rule behind it; null when there is none
 */
public record Diagnosed(Diagnosis diagnosis, JobWindow window, Advice advice) {}
