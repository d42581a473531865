package io.flinksustain.monitor.cli;

import io.flinksustain.explain.ChangeView;
import io.flinksustain.explain.Lookup;
import io.flinksustain.monitor.kafka.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What became of recommendations. */
@Command(
    name = "changes",
    description = "Shows the changes of all jobs, or of one, and where they stand.",
    footer = {
      "",
      "All that the log keeps, two weeks by default, in the order in which they were",
      "proposed. The states are told in docs/explanation/changes.md."
    })
final class ChangesCommand extends LiveCommand {
  @Parameters(arity = "0..1", paramLabel = "JOB", description = "Only those of this job.")
  private String job;

  @Option(names = "--open", description = "Only those that wait or are in flight.")
  private boolean open;

  @Option(
      names = "--change",
      paramLabel = "ID",
      description = "Only this one, with all that happened to it; four letters are enough.")
  private String id;

  ChangesCommand(Desk desk) {
    super(desk);
  }

  @Override
  Set<Topic> topics() {
    return Set.of(Topic.CHANGES, Topic.RECOMMENDATIONS, Topic.CONTROL);
  }

  @Override
  int run(Session session) {
    if (id == null) {
      list(session);
    } else {
      ChangeView change = change(id, session);
      sheet("change", ChangeColumns.entries(around())).print(change.events());
    }
    return ExitCode.OK;
  }

  private void list(Session session) {
    held(session).forEach(this::complain);
    List<ChangeView> all = session.ledger().changes();
    if (all.isEmpty()) {
      complain("there is no change yet: none was proposed on " + session.platform().name());
    }
    Predicate<ChangeView> wanted = change -> !open || !change.state().isEnd();
    String key = job == null || all.isEmpty() ? null : job(job, session);
    sheet("change", ChangeColumns.last(around()))
        .print(
            all.stream()
                .filter(wanted)
                .filter(change -> key == null || change.job().equals(key))
                .toList());
  }

  /** The change that a person means. */
  static ChangeView change(String given, Session session) {
    Collection<String> ids = session.ledger().changes().stream().map(ChangeView::id).toList();
    String id = one("change", given, Lookup.change(given, ids));
    return session.ledger().change(id).orElseThrow();
  }
}
