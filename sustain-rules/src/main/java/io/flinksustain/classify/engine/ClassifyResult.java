package io.flinksustain.classify.engine;

import io.flinksustain.classify.Claim;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What one window brought. */
public final class ClassifyResult {
  private final ClassifyState before;
  private final ClassifyState state;
  private final List<Symptom> symptoms;
  private final boolean grounded;
  private final Supplier<Diagnosis> diagnosis;

  private ClassifyResult(
      ClassifyState before,
      ClassifyState state,
      List<Symptom> symptoms,
      boolean grounded,
      Supplier<Diagnosis> diagnosis) {
    this.before = before;
    this.state = state;
    this.symptoms = symptoms;
    this.grounded = grounded;
    this.diagnosis = diagnosis;
  }

  /** A window that is not newer than the last brought nothing. */
  static ClassifyResult ignored(ClassifyState state) {
    return new ClassifyResult(state, state, List.of(), false, null);
  }

  static ClassifyResult of(
      ClassifyState before,
      ClassifyState state,
      List<Symptom> symptoms,
      boolean grounded,
      Supplier<Diagnosis> diagnosis) {
    return new ClassifyResult(before, state, symptoms, grounded, diagnosis);
  }

  /** Whether the window was ignored because it is not newer than the last. */
  public boolean isIgnored() {
    return diagnosis == null;
  }

  /** To remember. */
  public ClassifyState state() {
    return state;
  }

  /** Symptoms that began or ended. */
  public List<Symptom> symptoms() {
    return symptoms;
  }

  /** What the diagnosis of the last window that was not ignored says. */
  public Claim claim() {
    return state.verdict().last();
  }

  /**
   * Whether an adviser has to hear of the diagnosis: in every window of one that calls for action
   * and is grounded, and once of another, which takes back what was advised before.
   */
  public boolean isForAdviser() {
    return !isIgnored()
        && ((claim().callsForAction() && grounded) || !claim().equals(before.verdict().last()));
  }

  /**
   * Whether advice may be given on the diagnosis: not while all that speaks for it was seen before
   * the job was deployed or rescaled last.
   */
  public boolean isGrounded() {
    return grounded;
  }

  /**
   * The diagnosis of the window, put into words now, so ask once; empty only when the window was
   * ignored.
   */
  public Optional<Diagnosis> diagnosis() {
    return Optional.ofNullable(diagnosis).map(Supplier::get);
  }
}
