package io.flinksustain.monitor.cli;

import io.flinksustain.explain.Paint;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

/**
 * What is around a command: the time, and the person who gave it.
 *
 * @param clock tells the time
 * @param zone of the times shown and given
 * @param terminal whether a person sees what is printed and can answer
 * @param paint colours or none
 * @param user name of the person
 * @param asks puts a question and gives the answer; called on a terminal only
 */
record Surroundings(
    InstantSource clock,
    ZoneId zone,
    boolean terminal,
    Paint paint,
    String user,
    UnaryOperator<String> asks) {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter OTHER_DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  static Surroundings ofThisProcess() {
    return new Surroundings(
        InstantSource.system(),
        ZoneId.systemDefault(),
        Paint.onTerminal(),
        Paint.ofThisTerminal(),
        System.getProperty("user.name", ""),
        question -> System.console().readLine("%s", question));
  }

  long now() {
    return clock.millis();
  }

  /** {@code 17:30:00}, with the date in front on another day. */
  String time(long at) {
    var then = Instant.ofEpochMilli(at).atZone(zone);
    boolean today = then.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), zone));
    return (today ? TODAY : OTHER_DAY).format(then);
  }
}
