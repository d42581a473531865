package io.flinksustain.monitor.cli;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.explain.Explanation;
import io.flinksustain.explain.Statement;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The chain of evidence behind the verdict on one job. */
@Command(
    name = "explain",
    description =
        "Explains the verdict on a job: what was seen, which rule, why not another cause, what would"
            + " change it, what to do, what was tried.",
    footer = {"", "A job is named by cluster/namespace/deployment, or by its deployment alone."})
final class ExplainCommand extends LiveCommand {
  @Parameters(paramLabel = "JOB", description = "The job.")
  private String job;

  @Mixin private LookBack back = new LookBack();

  ExplainCommand(Desk desk) {
    super(desk);
  }

  @Override
  Set<Topic> topics() {
    return Set.of(Topic.DIAGNOSES, Topic.RECOMMENDATIONS, Topic.CHANGES, Topic.RULES);
  }

  @Override
  Duration back() {
    return back.duration();
  }

  @Override
  int run(Session session) {
    if (session.ledger().jobs().isEmpty()) {
      throw StatusCommand.silent(session);
    }
    String key = job(job, session);
    Diagnosis verdict =
        session.ledger().verdict(key).orElseThrow(() -> StatusCommand.silent(session));
    print(verdict, session);
    return ExitCode.OK;
  }

  private void print(Diagnosis verdict, Session session) {
    long now = around().now();
    List<Statement> said =
        Explanation.of(verdict, session.ledger(), session.rules(), now, around()::time);
    if (form() == Form.table) {
      new StatementPrinter(out(), around()).print(verdict, said);
    } else {
      sheet("statement", columns(verdict.job().key())).print(said);
    }
  }

  private static List<Column<Statement>> columns(String key) {
    return List.of(
        Column.data("job", s -> key),
        Column.data("part", s -> Words.of(s.part())),
        Column.data("about", Statement::about),
        Column.data("text", Statement::text),
        Column.data("value", Statement::value),
        Column.data("unit", Statement::unit));
  }
}
