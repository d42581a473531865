package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.classify.Diagnosis;
import java.util.OptionalDouble;

/**
 * How one contender did on one run.
 *
 * @param label the truth
 * @param part of the split
 * @param verdict that it came to
 * @param placed whether the verdict names the labelled vertex; of no meaning when there is none
 * @param harmful whether it recommended what the label forbids
 * @param helpful whether it recommended what helps
 * @param detectedS seconds from the onset to the end of the first window with a right cause; empty
 *     when that never came or there was no onset
 * @param budgetS seconds that this may take
 * @param falseAlarms alarms while nothing was wrong, about this job and healthy ones beside it
 * @param quietDays days in which such alarms were counted
 */
record RunScore(
    Label label,
    Part part,
    Word verdict,
    boolean placed,
    boolean harmful,
    boolean helpful,
    OptionalDouble detectedS,
    double budgetS,
    long falseAlarms,
    double quietDays) {

  String truth() {
    return label.cause();
  }

  boolean right() {
    return label.names(verdict.cause());
  }

  /** The verdict as the matrix counts it: a second cause that was there is not a wrong one. */
  String counted() {
    return right() ? truth() : verdict.cause();
  }

  boolean hasPlace() {
    return !label.vertex().isEmpty();
  }

  /** Whether there was an onset to detect. */
  boolean hasOnset() {
    return !label.isQuiet() && label.onset() > 0;
  }

  boolean abstained() {
    return verdict.cause().equals(Diagnosis.INSUFFICIENT_EVIDENCE) && !right();
  }

  /** Whether it blames something that was not there. */
  boolean wrong() {
    return !right() && !abstained() && !verdict.cause().equals(Diagnosis.HEALTHY);
  }
}
