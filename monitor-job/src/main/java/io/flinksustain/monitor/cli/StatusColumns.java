package io.flinksustain.monitor.cli;

import io.flinksustain.explain.ChangeView;
import io.flinksustain.explain.JobStatus;
import io.flinksustain.explain.Wording;
import io.flinksustain.text.Words;
import java.time.Instant;
import java.util.List;

/** What is printed of the status of a job. */
final class StatusColumns {
  private StatusColumns() {}

  static List<Column<JobStatus>> of(Surroundings around) {
    return List.of(
        Column.both("job", "JOB", JobStatus::job),
        new Column<>("grade", StatusColumns::grade, "GRADE", s -> paintedGrade(s, around)),
        Column.data("cause", s -> s.verdict().cause()),
        Column.data("subject_kind", s -> s.verdict().subject().kind()),
        Column.data("subject", s -> s.verdict().subject().name()),
        Column.data("subtask", s -> s.verdict().subject().subtask()),
        Column.shown("CAUSE", s -> Wording.verdict(s.verdict())),
        Column.data("knob", JobStatus::knob),
        Column.data("current", JobStatus::current),
        Column.data("proposed", JobStatus::proposed),
        Column.shown("ADVICE", s -> Wording.arrow(s.knob(), s.current(), s.proposed())),
        Column.data("saving_per_month", s -> Wording.saved(s.cost())),
        Column.data("currency", s -> s.cost().currency()),
        Column.shown("SAVING", s -> Wording.saving(s.cost())),
        new Column<>(
            "confidence",
            s -> s.verdict().confidence(),
            "CONFIDENCE",
            s -> Wording.share(s.verdict().confidence())),
        Column.data("since", s -> instant(s.verdict().since())),
        Column.data("at", s -> instant(s.verdict().at())),
        new Column<>("age_seconds", s -> s.age().toSeconds(), "AGE", s -> Wording.age(s.age())),
        Column.data("change", s -> s.change() == null ? "" : s.change().id()),
        Column.data("change_state", s -> s.change() == null ? "" : Words.of(s.change().state())),
        Column.shown("CHANGE", s -> change(s.change())),
        Column.data("summary", s -> s.verdict().summary()));
  }

  private static String grade(JobStatus status) {
    return Words.of(status.grade());
  }

  private static String paintedGrade(JobStatus status, Surroundings around) {
    return around.paint().by(status.grade(), grade(status));
  }

  private static String change(ChangeView change) {
    return change == null ? "" : change.id() + ' ' + Words.of(change.state());
  }

  /** ISO 8601, for programs. */
  static String instant(long at) {
    return Instant.ofEpochMilli(at).toString();
  }
}
