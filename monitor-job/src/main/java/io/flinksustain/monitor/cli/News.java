package io.flinksustain.monitor.cli;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.explain.Wording;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.text.Words;
import java.util.List;

/**
 * One thing that was heard while watching.
 *
 * @param at when it happened, epoch milliseconds
 * @param job its key
 * @param what the verdict, or the change and the state that it came to
 * @param text one sentence
 */
record News(long at, String job, String what, String text) {

  static News of(Object noun) {
    if (noun instanceof Diagnosis verdict) {
      return new News(
          verdict.at(), verdict.job().key(), Wording.verdict(verdict), verdict.summary());
    }
    ChangeEvent event = (ChangeEvent) noun;
    String what = Words.of(event.state()) + after(ChangeColumns.word(event.verdict()));
    String turn = Wording.turn(event.knob(), "", event.from(), event.to());
    return new News(
        event.at(),
        event.job().key(),
        event.change() + ' ' + what,
        Wording.capital(turn) + ". " + event.reason());
  }

  private static String after(String verdict) {
    return verdict.isEmpty() ? "" : ' ' + verdict;
  }

  static List<Column<News>> columns(Surroundings around) {
    return List.of(
        new Column<>("at", n -> StatusColumns.instant(n.at()), "TIME", n -> around.time(n.at())),
        Column.both("job", "JOB", News::job),
        Column.both("what", "WHAT", News::what),
        Column.both("text", "TEXT", News::text));
  }
}
