package io.flinksustain.fleet;

import io.flinksustain.classify.Diagnosis;
import java.util.ArrayList;
import java.util.List;

/** Diagnoses as one mark for each time that they said the same. */
final class VerdictMarks {
  private final List<Mark> over = new ArrayList<>();
  private Diagnosis first;
  private Diagnosis last;

  void add(Diagnosis diagnosis) {
    if (first == null) {
      first = diagnosis;
    } else if (diagnosis.differsFrom(first)) {
      over.add(mark(diagnosis.at()));
      first = diagnosis;
    }
    last = diagnosis;
  }

  /** The latest one; null before the first. */
  Diagnosis last() {
    return last;
  }

  /** All of them, the latest until then. */
  List<Mark> until(long end) {
    List<Mark> all = new ArrayList<>(over);
    if (first != null) {
      all.add(mark(end));
    }
    return all;
  }

  /** What the diagnosis said first, until then. */
  private Mark mark(long end) {
    return Mark.of(Mark.Kind.VERDICT, first.at(), first.severity(), first.cause(), first.summary())
        .at(first.subject())
        .until(Math.max(first.at(), end));
  }
}
