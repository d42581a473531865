package io.flinksustain.steer;

import io.flinksustain.change.Command;
import io.flinksustain.classify.Alert;
import java.util.ArrayList;
import java.util.List;

/** What is to be sent because of one input. */
final class Outbox {
  private final long now;
  private final List<Command> commands = new ArrayList<>();
  private final List<ChangeEvent> events = new ArrayList<>();
  private final List<Alert> alerts = new ArrayList<>();

  Outbox(long now) {
    this.now = now;
  }

  void send(Command command) {
    commands.add(command);
  }

  void alert(Alert alert) {
    alerts.add(alert);
  }

  void log(Change change) {
    log(change, null);
  }

  void log(Change change, Finding finding) {
    events.add(ChangeEvent.of(change, now, finding));
  }

  /** All of it, with the lane that it comes from. */
  Step step(Lane lane, Recall recall, long nextTimer) {
    return new Step(
        lane,
        List.copyOf(commands),
        List.copyOf(events),
        List.copyOf(alerts),
        recall.said(),
        recall.memories(),
        nextTimer);
  }
}
