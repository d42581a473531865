package io.flinksustain.monitor.cli;

import io.flinksustain.explain.ChangeView;
import io.flinksustain.explain.Wording;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Verdict;
import io.flinksustain.text.Words;
import java.time.Duration;
import java.util.List;

/** What is printed of a change, and of each thing that happened to it. */
final class ChangeColumns {
  private ChangeColumns() {}

  /** A change as it stands. */
  static List<Column<ChangeView>> last(Surroundings around) {
    return List.of(
        Column.both("change", "CHANGE", ChangeView::id),
        Column.both("job", "JOB", ChangeView::job),
        Column.both("state", "STATE", c -> Words.of(c.state())),
        Column.data("cause", c -> c.last().cause()),
        Column.data("knob", c -> c.last().knob()),
        Column.data("vertex", ChangeView::vertex),
        Column.data("from", c -> c.last().from()),
        Column.data("to", c -> c.last().to()),
        Column.shown("TURNS", ChangeView::turn),
        Column.data("saving_per_month", c -> Wording.saved(c.cost())),
        Column.data("currency", c -> c.cost().currency()),
        Column.shown("SAVING", c -> Wording.saving(c.cost())),
        Column.data("since", c -> StatusColumns.instant(c.since())),
        Column.shown("FOR", c -> Wording.age(Duration.ofMillis(around.now() - c.since()))),
        Column.both("verdict", "VERDICT", c -> word(c.verdict())),
        Column.both("reason", "WHY", c -> c.last().reason()));
  }

  /** One thing that happened to a change. */
  static List<Column<ChangeEvent>> entries(Surroundings around) {
    return List.of(
        Column.data("change", ChangeEvent::change),
        Column.data("job", e -> e.job().key()),
        new Column<>("at", e -> StatusColumns.instant(e.at()), "TIME", e -> around.time(e.at())),
        Column.both("state", "STATE", e -> Words.of(e.state())),
        Column.both("verdict", "VERDICT", e -> word(e.verdict())),
        Column.data("knob", ChangeEvent::knob),
        Column.data("from", ChangeEvent::from),
        Column.data("to", ChangeEvent::to),
        Column.both("reason", "WHY", ChangeEvent::reason),
        Column.both("numbers", "NUMBERS", e -> Wording.comparison(e.numbers())));
  }

  static String word(Verdict verdict) {
    return verdict == null ? "" : Words.of(verdict);
  }
}
