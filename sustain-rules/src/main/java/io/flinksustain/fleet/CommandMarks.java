package io.flinksustain.fleet;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Severity;
import io.flinksustain.text.Words;
import java.util.stream.Collectors;

/** Commands, and what an actuator did with them, as marks. */
final class CommandMarks {
  private CommandMarks() {}

  /** {@code command to apply: parallelism from 2 to 4}. */
  static Mark of(Command command) {
    String turns =
        command.settings().stream().map(CommandMarks::turn).collect(Collectors.joining(", "));
    return Mark.of(
        Mark.Kind.CHANGE,
        command.at(),
        Severity.INFO,
        "command to %s: %s".formatted(words(command.action()), turns),
        "It is part of change %s.".formatted(command.change()));
  }

  /** {@code apply: refused by flink-rest}. */
  static Mark of(Outcome outcome) {
    boolean well = outcome.result().isInEffect() || outcome.result() == Result.PROPOSED;
    return Mark.of(
        Mark.Kind.CHANGE,
        outcome.at(),
        well ? Severity.INFO : Severity.WARNING,
        "%s: %s by %s"
            .formatted(words(outcome.action()), words(outcome.result()), outcome.actuator()),
        outcome.reason());
  }

  private static String turn(Setting setting) {
    String value = setting.value().isEmpty() ? "unset" : setting.value();
    return setting.knob() + ' ' + Turn.of(setting.expected(), value);
  }

  private static String words(Enum<?> value) {
    return Words.of(value).replace('_', ' ');
  }
}
