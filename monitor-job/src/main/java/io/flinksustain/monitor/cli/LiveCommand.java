package io.flinksustain.monitor.cli;

import io.flinksustain.explain.Holding;
import io.flinksustain.explain.Lookup;
import io.flinksustain.monitor.kafka.Topic;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that reads the topics of a running platform. */
abstract class LiveCommand implements Callable<Integer> {
  private final Desk desk;

  @Spec private CommandSpec spec;

  @Mixin private OptionFile file = new OptionFile();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json|yaml|csv",
      defaultValue = "table",
      description = "How to print, by default ${DEFAULT-VALUE}.")
  private Form form;

  LiveCommand(Desk desk) {
    this.desk = desk;
  }

  /** The topics that it reads. */
  abstract Set<Topic> topics();

  /** How far back verdicts are read; null for as far as it takes to find every job. */
  Duration back() {
    return null;
  }

  /** Does its work, and gives the exit code. */
  abstract int run(Session session);

  @Override
  public Integer call() {
    Platform platform = slowly(() -> "asking Kafka", this::open);
    try (Session session = new Session(platform, around().clock(), this::complain)) {
      slowly(session::progress, session::readToEnd);
      return run(session);
    }
  }

  private Platform open() {
    return desk.engine().open(file.given(), desk.options(), topics(), back());
  }

  /** Does something, and says how it goes if it takes long. */
  final <T> T slowly(Supplier<String> how, Supplier<T> work) {
    try (Progress progress = Progress.of(err(), desk.around().terminal(), how)) {
      return progress.during(work::get);
    }
  }

  final <T> Sheet<T> sheet(String kind, List<Column<T>> columns) {
    return new Sheet<>(kind, columns, form, out());
  }

  final Form form() {
    return form;
  }

  final Surroundings around() {
    return desk.around();
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Says something that is no result. */
  final void complain(String sentence) {
    err().println("sustain: " + sentence);
    err().flush();
  }

  /** What is held by order of people, a sentence each. */
  final List<String> held(Session session) {
    return Holding.sentences(session.standing(), around().now(), around()::time);
  }

  /** The one job that a person means. */
  static String job(String given, Session session) {
    return one("job", given, Lookup.job(given, session.ledger().jobs()));
  }

  /** The one thing that a person means. */
  static String one(String what, String given, Lookup lookup) {
    if (lookup.isClear()) {
      return lookup.found().get(0);
    }
    throw new InputException(
        lookup.found().isEmpty()
            ? "nothing is known of a %s '%s'%s".formatted(what, given, near(lookup.near()))
            : "'%s' may be any of: %s; write more of it"
                .formatted(given, String.join(", ", lookup.found())));
  }

  private static String near(Collection<String> names) {
    return names.isEmpty() ? "; there is none yet" : "; near are: " + String.join(", ", names);
  }
}
