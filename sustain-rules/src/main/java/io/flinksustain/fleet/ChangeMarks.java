package io.flinksustain.fleet;

import io.flinksustain.classify.Severity;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Verdict;
import io.flinksustain.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The log of changes as marks, one for each entry. */
final class ChangeMarks {
  private static final Set<ChangeState> BAD =
      Set.of(ChangeState.FAILED, ChangeState.ROLLING_BACK, ChangeState.ROLLED_BACK);

  private ChangeMarks() {}

  /** In order of time. */
  static List<Mark> of(List<ChangeEvent> events) {
    return events.stream()
        .sorted(Comparator.comparingLong(ChangeEvent::at))
        .map(ChangeMarks::of)
        .toList();
  }

  private static Mark of(ChangeEvent event) {
    String values = event.to().isEmpty() ? "" : ' ' + Turn.of(event.from(), event.to());
    String title = event.knob() + values + ": " + word(event);
    return new Mark(
        Mark.Kind.CHANGE,
        event.at(),
        event.at(),
        severity(event),
        title,
        event.subject(),
        "",
        event.reason());
  }

  private static String word(ChangeEvent event) {
    return (event.verdict() == null
            ? Words.of(event.state())
            : "observed, " + Words.of(event.verdict()))
        .replace('_', ' ');
  }

  private static Severity severity(ChangeEvent event) {
    boolean bad = BAD.contains(event.state()) || event.verdict() == Verdict.FAIL;
    return bad ? Severity.WARNING : Severity.INFO;
  }
}
