package io.flinksustain.fleet;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Severity;
import java.util.ArrayList;
import java.util.List;

/** Recommendations as marks, one when it is made or withdrawn and none when it is only renewed. */
final class AdviceMarks {
  private final List<Mark> marks = new ArrayList<>();
  private Recommendation open;

  void add(Recommendation recommendation) {
    if (!recommendation.open()) {
      marks.add(mark(recommendation, "withdrawn: "));
      open = null;
      return;
    }
    if (open == null || !open.sameAs(recommendation)) {
      marks.add(mark(recommendation, "advice: "));
    }
    open = recommendation;
  }

  /** The one that stands; null when none does. */
  Recommendation open() {
    return open;
  }

  List<Mark> all() {
    return List.copyOf(marks);
  }

  private static Mark mark(Recommendation r, String word) {
    String values = r.proposed().isEmpty() ? "" : ' ' + Turn.of(r.current(), r.proposed());
    return Mark.of(Mark.Kind.ADVICE, r.at(), Severity.INFO, word + r.knob() + values, r.action())
        .at(r.subject());
  }
}
