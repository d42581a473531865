package io.flinksustain.monitor.cli;

import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Control;
import io.flinksustain.text.Words;
import java.util.List;

/**
 * What became of an order.
 *
 * @param order as it was given
 * @param result how far it is known to have come
 * @param note what the log of changes says about it; empty when nothing
 */
record Answer(Control order, Result result, String note) {
  /** How far an order is known to have come. */
  enum Result {
    /** It lies on the topic. */
    GIVEN,
    /** The monitor has taken it. */
    TAKEN,
    /** The log of changes shows what it did. */
    FOLLOWED,
    /** The monitor has taken it, and did not do it. */
    NOT_FOLLOWED
  }

  static Answer given(Control order) {
    return new Answer(order, Result.GIVEN, "");
  }

  static Answer taken(Control order) {
    return new Answer(order, Result.TAKEN, "");
  }

  static Answer followed(Control order, ChangeEvent event) {
    return new Answer(order, Result.FOLLOWED, note(event));
  }

  static Answer notFollowed(Control order, ChangeEvent event) {
    return new Answer(order, Result.NOT_FOLLOWED, note(event));
  }

  private static String note(ChangeEvent event) {
    return Words.of(event.state()) + ": " + event.reason();
  }

  boolean isAgainst() {
    return result == Result.NOT_FOLLOWED;
  }

  static List<Column<Answer>> columns(Surroundings around) {
    return List.of(
        Column.both("order", "ORDER", a -> a.order().kind().word()),
        Column.both("change", "CHANGE", a -> a.order().change()),
        Column.data("lane", a -> a.order().scope().lane()),
        Column.data("job", a -> a.order().scope().job()),
        Column.shown("FOR", a -> scope(a.order())),
        Column.both("who", "WHO", a -> a.order().by().who()),
        Column.data("reason", a -> a.order().by().reason()),
        new Column<>(
            "at",
            a -> StatusColumns.instant(a.order().by().at()),
            "AT",
            a -> around.time(a.order().by().at())),
        Column.both("result", "RESULT", a -> Words.of(a.result())),
        Column.both("note", "NOTE", Answer::note));
  }

  private static String scope(Control order) {
    if (!order.scope().job().isEmpty()) {
      return order.scope().job();
    }
    if (!order.scope().lane().isEmpty()) {
      return "lane " + order.scope().lane();
    }
    return order.change().isEmpty() ? "everything" : "";
  }
}
