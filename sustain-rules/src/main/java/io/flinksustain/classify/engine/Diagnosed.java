package io.flinksustain.classify.engine;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.window.JobWindow;

/**
 * A window with what is found in it and known of its job: what an adviser learns from and answers.
 *
 * @param diagnosis of the window; null where an adviser need not hear of it, and then it is not put
 *     into words
 * @param window it was found in
 * @param advice of the rule behind the diagnosis; null when there is none, or no ground for it yet
 * @param learnt of the job by the end of the window
 */
public record Diagnosed(Diagnosis diagnosis, JobWindow window, Advice advice, Learnt learnt) {
  /** A window of which there is nothing to say. */
  public static Diagnosed silent(JobWindow window, Learnt learnt) {
    return new Diagnosed(null, window, null, learnt);
  }

  /** Whether there is a diagnosis to answer. */
  public boolean isSaid() {
    return diagnosis != null;
  }
}
