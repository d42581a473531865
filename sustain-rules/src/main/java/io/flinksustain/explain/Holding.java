package io.flinksustain.explain;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Standing;
import java.util.List;
import java.util.function.LongFunction;

/** Says what is held by order of people. */
public final class Holding {
  private Holding() {}

  /**
   * A sentence for each order that stands: {@code Everywhere nothing begins since 12:00:00, by
   * order of ann: too close to the release.}
   *
   * @param now epoch milliseconds
   * @param time words an instant in epoch milliseconds
   */
  public static List<String> sentences(Standing standing, long now, LongFunction<String> time) {
    return standing.orders().stream()
        .filter(order -> order.kind() != Control.Kind.SNOOZE || order.until() > now)
        .map(order -> sentence(order, time))
        .toList();
  }

  private static String sentence(Control order, LongFunction<String> time) {
    return "%s %s since %s, by order of %s."
        .formatted(
            Wording.capital(Effects.where(order.scope())),
            what(order, time),
            time.apply(order.by().at()),
            order.by().words());
  }

  private static String what(Control order, LongFunction<String> time) {
    return switch (order.kind()) {
      case SNOOZE -> "nothing begins before " + time.apply(order.until());
      case STOP_ALL -> "no command goes out";
      case REVERT_ALL -> "all is taken back and nothing begins";
      case PAUSE -> "nothing begins";
      case APPROVE, REJECT, RESUME ->
          throw new IllegalStateException("no " + order.kind().word() + " holds anything");
    };
  }
}
