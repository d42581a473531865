package io.flinksustain.monitor.cli;

import io.flinksustain.explain.Effects;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** A command that gives an order: it says what will happen, gives it, and may wait for it. */
abstract class OrderCommand extends LiveCommand {
  private static final int LONGEST_REASON = 200;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who orders it; by default the user of this machine.")
  private String who;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Why, a few words; the log of changes repeats it.")
  private String reason;

  @Option(
      names = "--wait",
      description =
          "Wait until the monitor has taken the order, and say what it did. It takes one with its"
              + " next checkpoint.")
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "5min",
      description = "How long to wait at most, by default ${DEFAULT-VALUE}.")
  private String timeout;

  OrderCommand(Desk desk) {
    super(desk);
  }

  /** The order that is to be given. */
  abstract Control order(By by, Session session);

  /** Whether it may be given without asking a person again. */
  boolean isConfirmed() {
    return true;
  }

  @Override
  final Set<Topic> topics() {
    return Set.of(Topic.DIAGNOSES, Topic.RECOMMENDATIONS, Topic.CHANGES);
  }

  @Override
  final int run(Session session) {
    Control order = order(by(), session);
    Effects.of(order, session.ledger(), around()::time).forEach(this::complain);
    if (!isConfirmed() && !confirm()) {
      complain("nothing was ordered");
      return ExitCode.FINDINGS;
    }
    session.platform().give(order);
    Answer answer = wait ? await(order, session) : Answer.given(order);
    sheet("order", Answer.columns(around())).print(List.of(answer));
    return answer.isAgainst() ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private By by() {
    String name = who == null ? around().user() : who;
    if (name.isBlank()) {
      throw new InputException("nobody gives this order; say who with --by NAME");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new InputException("--reason takes at most " + LONGEST_REASON + " letters");
    }
    return new By(name.strip(), around().now(), reason.strip().replaceAll("\\.$", ""));
  }

  private boolean confirm() {
    if (!around().terminal()) {
      throw new InputException("nobody can confirm this here; say --yes if it is meant");
    }
    return "yes".equals(around().asks().apply("Type yes to order it: "));
  }

  private Answer await(Control order, Session session) {
    long end = around().now() + TimeSpan.parse("--timeout", timeout).toMillis();
    Awaiting awaiting = new Awaiting(order, session, around().clock());
    return slowly(() -> "waiting for the monitor to take the order", () -> awaiting.until(end));
  }
}
