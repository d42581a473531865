package io.flinksustain.monitor.cli;

import io.flinksustain.explain.JobStatus;
import io.flinksustain.monitor.kafka.Topic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What happens, as it happens. */
@Command(
    name = "watch",
    description = "Shows what happens, until Ctrl-C.",
    footer = {
      "",
      "On a terminal the status of all jobs with the latest news below it, drawn again",
      "and again. Elsewhere, and with -o, a row for each thing that is new; first the",
      "verdicts of now."
    })
final class WatchCommand extends LiveCommand {
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int LATEST = 8;

  /** Lines that are longer than the terminal are cut, so that each stays one line. */
  private static final String HOME = "\u001b[?7l\u001b[H";

  private static final String CLEAR_LINE = "\u001b[K";
  private static final String CLEAR_REST = "\u001b[J\u001b[?7h";
  private static final String CLEAR_ALL = "\u001b[2J";

  @Mixin private LookBack back = new LookBack();

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "End by itself after so long, such as 10min.")
  private String length;

  private final Deque<News> latest = new ArrayDeque<>();

  WatchCommand(Desk desk) {
    super(desk);
  }

  @Override
  Set<Topic> topics() {
    return Set.of(Topic.DIAGNOSES, Topic.RECOMMENDATIONS, Topic.CHANGES, Topic.CONTROL);
  }

  @Override
  Duration back() {
    return back.duration();
  }

  @Override
  int run(Session session) {
    long end =
        length == null
            ? Long.MAX_VALUE
            : around().now() + TimeSpan.parse("--for", length).toMillis();
    if (form() == Form.table && around().terminal()) {
      draw(session, end);
    } else {
      list(session, end);
    }
    return ExitCode.OK;
  }

  private void list(Session session, long end) {
    Sheet<News> sheet = sheet("news", News.columns(around()));
    session.ledger().verdicts().forEach(verdict -> sheet.add(News.of(verdict)));
    session.listen(noun -> sheet.add(News.of(noun)));
    while (around().now() < end) {
      session.readOn(STEP);
    }
  }

  private void draw(Session session, long end) {
    session.listen(this::remember);
    out().print(CLEAR_ALL);
    do {
      out().print(HOME + frame(session).replace("\n", CLEAR_LINE + "\n") + CLEAR_REST);
      out().flush();
      session.readOn(STEP);
    } while (around().now() < end);
  }

  private void remember(Object noun) {
    latest.addLast(News.of(noun));
    if (latest.size() > LATEST) {
      latest.removeFirst();
    }
  }

  private String frame(Session session) {
    StringWriter text = new StringWriter();
    PrintWriter frame = new PrintWriter(text);
    List<JobStatus> jobs = JobStatus.all(session.ledger(), around().now());
    String time = around().time(around().now());
    frame.println(around().paint().bold(time + "  " + session.platform().name()));
    frame.println();
    new Sheet<>("status", StatusColumns.of(around()), Form.table, frame).print(jobs);
    held(session).forEach(frame::println);
    frame.println();
    Sheet<News> news = new Sheet<>("news", News.columns(around()), Form.table, frame);
    latest.forEach(news::add);
    frame.flush();
    return text.toString();
  }
}
