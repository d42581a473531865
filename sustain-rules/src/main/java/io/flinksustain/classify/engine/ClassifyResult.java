package io.flinksustain.classify.engine;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import java.util.List;
import java.util.Optional;

/**
 * What one window brought.
 *
 * @param state to remember
 * @param symptoms that began or ended
 * @param diagnosis of the window; empty only when the window was ignored because it is not newer
 *     than the last
 */
public record ClassifyResult(
    ClassifyState state, List<Symptom> symptoms, Optional<Diagnosis> diagnosis) {}
