package io.flinksustain.monitor.cli;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Not now. */
@Command(
    name = "snooze",
    description = "Lets nothing begin for some time; what is in flight is watched to its end.")
final class SnoozeCommand extends OrderCommand {
  @ArgGroup(multiplicity = "1")
  private End end;

  @Mixin private OrderTarget scope = new OrderTarget();

  /** One of them. */
  private static final class End {
    @Option(names = "--for", paramLabel = "TIME", description = "For so long, such as 2h.")
    private String length;

    @Option(
        names = "--until",
        paramLabel = "TIME",
        description =
            "Until then, such as 2026-12-24T18:00 on the clock of this machine, or with a Z in UTC.")
    private String time;
  }

  SnoozeCommand(Desk desk) {
    super(desk);
  }

  @Override
  Control order(By by, Session session) {
    return new Control.Snooze(by, scope.of(session, this::complain), until(by.at()));
  }

  private long until(long now) {
    long until =
        end.length == null
            ? instant(end.time).toEpochMilli()
            : now + TimeSpan.parse("--for", end.length).toMillis();
    if (until <= now) {
      throw new InputException("--until takes a time to come, and %s is over".formatted(end.time));
    }
    return until;
  }

  private Instant instant(String text) {
    try {
      return text.endsWith("Z")
          ? LocalDateTime.parse(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC)
          : LocalDateTime.parse(text).atZone(around().zone()).toInstant();
    } catch (DateTimeException e) {
      throw new InputException(
          "--until takes a time such as 2026-12-24T18:00 or 2026-12-24T18:00Z, not " + text);
    }
  }
}
