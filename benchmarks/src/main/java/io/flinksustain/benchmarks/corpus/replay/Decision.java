package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.window.JobWindow;
import java.util.List;
import java.util.Optional;

/**
 * What one window of one job led to.
 *
 * @param window the numbers
 * @param diagnosis in force from the end of the window on
 * @param said made or withdrawn because of it
 * @param alerts what a person would have been told
 */
public record Decision(
    JobWindow window, Diagnosis diagnosis, Optional<Recommendation> said, List<Alert> alerts) {}
